package org.answerable.configurationitem.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.function.Consumer;
import org.answerable.configurationitem.ExportItems;
import org.answerable.workplace.web.CsvSheet;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Items and relations as files that the import takes back. */
@Controller
@RequestMapping(ItemListForm.LIST)
class ExportPages {

    private static final int PIECE = 500;

    private final ExportItems export;

    ExportPages(ExportItems export) {
        this.export = export;
    }

    /** Something that hands over rows one by one. */
    private interface Rows {

        void to(Consumer<List<Object>> row);
    }

    /** @param bom false for programs that take a byte order mark for text; spreadsheets need it to see Chinese */
    @GetMapping("/export.csv")
    void items(
            @ModelAttribute ItemListForm form,
            @RequestParam(defaultValue = "true") boolean bom,
            HttpServletResponse response)
            throws IOException {
        write("configuration-items", export.itemColumns(), to -> export.items(form.query(), to), bom, response);
    }

    @GetMapping("/relations.csv")
    void relations(@RequestParam(defaultValue = "true") boolean bom, HttpServletResponse response) throws IOException {
        write("configuration-relations", ExportItems.RELATION_COLUMNS, export::relations, bom, response);
    }

    private static void write(String name, List<String> columns, Rows rows, boolean bom, HttpServletResponse response)
            throws IOException {
        response.setContentType("text/csv;charset=UTF-8");
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + ".csv\"");
        try (CsvSheet sheet = new CsvSheet(response.getOutputStream(), bom)) {
            sheet.header(name, columns);
            int[] written = {0};
            rows.to(row -> {
                sheet.row(row);
                if (++written[0] % PIECE == 0) {
                    sheet.pieceDone();
                }
            });
        }
    }
}
