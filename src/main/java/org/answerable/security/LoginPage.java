package org.answerable.security;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The one login page. */
@Controller
class LoginPage {

    /** Shows the form, and after a failed try or a logout what has happened. */
    @GetMapping("/login")
    String show(
            @RequestParam(required = false) String failed, @RequestParam(required = false) String out, Model model) {
        model.addAttribute("failed", failed != null);
        model.addAttribute("out", out != null);
        return "security/login";
    }
}
