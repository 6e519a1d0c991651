// Begun with the package; the module's own files follow.
