package org.answerable.workplace.web;

import jakarta.servlet.http.HttpServletResponse;
import java.security.Principal;
import java.util.Locale;
import org.answerable.casefile.CaseAccess;
import org.answerable.casefile.CaseFile;
import org.answerable.complaint.verdict.JudgeAnswer;
import org.answerable.platform.ForbiddenException;
import org.answerable.platform.InvalidInputException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Takes down on the case file what a complainant said to the answer on the phone or at the counter. */
@Controller
class HeardVerdictPage {

    private final CaseAccess access;
    private final JudgeAnswer judging;
    private final CaseFilePage page;

    HeardVerdictPage(CaseAccess access, JudgeAnswer judging, CaseFilePage page) {
        this.access = access;
        this.judging = judging;
        this.page = page;
    }

    @PostMapping("/staff/cases/{number}/verdict")
    String record(
            @PathVariable String number,
            @RequestParam(defaultValue = "") String verdict,
            @RequestParam(defaultValue = "") String words,
            @RequestParam(defaultValue = "false") boolean inspection,
            Principal login,
            Locale locale,
            Model model,
            HttpServletResponse response) {
        CaseFile file = access.open(number, login.getName());
        if (!access.mayWork(file, login.getName())) {
            throw new ForbiddenException("Only handlers of its departments and the front desk add to case " + number);
        }
        try {
            take(file, verdict, words, inspection);
            return "redirect:/staff/cases/" + file.number();
        } catch (InvalidInputException refused) {
            model.addAttribute("verdictWords", words);
            model.addAttribute("verdictChosen", verdict);
            model.addAttribute("verdictError", refused.errors().get(0));
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            return page.show(number, login, locale, model);
        }
    }

    private void take(CaseFile file, String verdict, String words, boolean inspection) {
        if ("disputed".equals(verdict)) {
            judging.dispute(file.id(), words, inspection, "phone");
        } else {
            judging.confirm(file.id(), words, "phone");
        }
    }
}
