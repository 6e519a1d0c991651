/* 200,000 rows of 12 columns as a C program writes them with libxlsxwriter in constant memory. write_rows OUT */
#include <stdio.h>
#include <xlsxwriter.h>

int main(int count, char **arguments) {
    if (count != 2) return 2;
    lxw_workbook_options options = {.constant_memory = LXW_TRUE};
    lxw_workbook *book = workbook_new_opt(arguments[1], &options);
    lxw_worksheet *sheet = workbook_add_worksheet(book, "Rows");
    lxw_format *cell = workbook_add_format(book), *number = workbook_add_format(book);
    format_set_border(cell, LXW_BORDER_THIN);
    format_set_border(number, LXW_BORDER_THIN);
    format_set_num_format(number, "0");
    char text[64];
    for (lxw_row_t row = 0; row < 200000; row++) {
        for (lxw_col_t column = 0; column < 12; column++) {
            if (column % 2 == 0) {
                snprintf(text, sizeof text, "Virksomhet %u, fagområde %d", row / 10, column);
                worksheet_write_string(sheet, row, column, text, cell);
            } else {
                worksheet_write_number(sheet, row, column, row % 97 * 0.5 + column, number);
            }
        }
    }
    return workbook_close(book) == LXW_NO_ERROR ? 0 : 1;
}
