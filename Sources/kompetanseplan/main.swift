import Tool
