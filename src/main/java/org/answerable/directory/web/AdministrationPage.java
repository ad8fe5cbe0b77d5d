package org.answerable.directory.web;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** Where administration begins. */
@Controller
class AdministrationPage {

    /** Shows what there is to administer. */
    @GetMapping("/admin")
    String show() {
        return "directory/administration";
    }
}
