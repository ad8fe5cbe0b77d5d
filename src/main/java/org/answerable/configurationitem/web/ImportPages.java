package org.answerable.configurationitem.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.answerable.configurationitem.ImportItemFile;
import org.answerable.configurationitem.ImportItemFile.Order;
import org.answerable.configurationitem.ImportItemFile.Report;
import org.answerable.configurationitem.ItemAccess;
import org.answerable.configurationitem.ItemImportDesk;
import org.answerable.configurationitem.ItemImportDesk.Sort;
import org.answerable.platform.ForbiddenException;
import org.answerable.platform.InvalidInputException;
import org.answerable.platform.InvalidInputException.FieldError;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.multipart.MultipartFile;

/** Takes files of items and relations over; the same file again goes on where it ended. */
@Controller
@RequestMapping(ItemListForm.LIST + "/import")
class ImportPages {

    private static final long LARGEST = 50L * 1024 * 1024;
    private static final int SHOWN = 500;

    private final ItemImportDesk desk;
    private final ItemAccess access;
    private final FieldWords words;

    ImportPages(ItemImportDesk desk, ItemAccess access, FieldWords words) {
        this.desk = desk;
        this.access = access;
        this.words = words;
    }

    /**
     * The form, as entered.
     *
     * @param sort   {@code items} or {@code relations}
     * @param dryRun true to look only
     */
    record ImportForm(String sort, String reason, Boolean dryRun, MultipartFile file) {

        Sort wanted() {
            return "relations".equals(sort) ? Sort.RELATIONS : Sort.ITEMS;
        }

        public boolean onlyLooks() {
            return Boolean.TRUE.equals(dryRun);
        }
    }

    /** A field of a refused row. */
    record Refused(long line, String field, String limit, String sentence) {}

    @GetMapping
    String show(Model model) {
        return page(new ImportForm("items", null, true, null), Map.of(), model);
    }

    @PostMapping
    String take(@ModelAttribute("form") ImportForm form, Locale locale, HttpServletResponse response, Model model)
            throws IOException {
        List<Refused> refused = new ArrayList<>();
        try {
            require();
            requireFile(form.file());
            Report report = run(form, locale, refused);
            model.addAttribute("report", report);
            model.addAttribute("refusedRows", refused);
            model.addAttribute("moreRefused", report.refused() > SHOWN ? SHOWN : null);
            return page(form, Map.of(), model);
        } catch (InvalidInputException wrong) {
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            return page(form, words.sentences(wrong.errors(), locale), model);
        }
    }

    private Report run(ImportForm form, Locale locale, List<Refused> refused) throws IOException {
        Path file = Files.createTempFile("items", ".csv");
        try {
            form.file().transferTo(file);
            String name = form.file().getOriginalFilename();
            Order order = new Order(
                    form.wanted(), file, name == null ? "" : shortened(name), form.reason(), form.onlyLooks());
            int[] rows = {0};
            return new ImportItemFile(desk)
                    .run(
                            order,
                            (row, errors) -> {
                                if (rows[0]++ < SHOWN) {
                                    errors.forEach(error -> refused.add(refused(row.line(), error, locale)));
                                }
                            },
                            done -> {});
        } finally {
            Files.deleteIfExists(file);
        }
    }

    private Refused refused(long line, FieldError error, Locale locale) {
        return new Refused(
                line,
                error.field(),
                error.limit(),
                words.sentences(List.of(error), locale).get(error.field()));
    }

    private static String shortened(String name) {
        return name.length() <= 255 ? name : name.substring(name.length() - 255);
    }

    private static void requireFile(MultipartFile file) {
        if (file == null || file.isEmpty()) {
            throw new InvalidInputException(List.of(new FieldError("file", "required", "")));
        }
        if (file.getSize() > LARGEST) {
            throw new InvalidInputException(List.of(new FieldError("file", "file-too-large", "50 MB")));
        }
    }

    private void require() {
        if (!access.scope().any()) {
            throw new ForbiddenException("Items are taken over by those who may correct them");
        }
    }

    private String page(ImportForm form, Map<String, String> errors, Model model) {
        require();
        model.addAttribute("form", form);
        model.addAttribute("errors", errors);
        model.addAttribute("mostRows", ImportItemFile.MOST_ROWS);
        return "configurationitem/import";
    }
}
