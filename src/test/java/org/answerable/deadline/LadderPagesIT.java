package org.answerable.deadline;

import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.Locale;
import org.answerable.testing.ServerTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** The page of the escalation ladders: what they say, who climbs them, whom they would reach. */
@ServerTest
@Tag("h2-only")
class LadderPagesIT {

    @Autowired
    MockMvc browser;

    @Test
    void eachRungIsToldInWordsWithTheNamesOfThoseItWouldReach() throws Exception {
        browser.perform(get("/staff/ladders?department=repair").with(owner()).locale(Locale.ENGLISH))
                .andExpect(status().isOk())
                .andExpect(content()
                        .string(allOf(
                                containsString("when the time is over"),
                                containsString("again every"),
                                containsString("everybody with the role Manager"),
                                containsString("周强"),
                                containsString("黄军"),
                                containsString(": first reply (warns at 50 % · 80 %)"))));
        browser.perform(get("/staff/ladders?department=repair").with(owner()).locale(Locale.SIMPLIFIED_CHINESE))
                .andExpect(content().string(allOf(containsString("到期时"), containsString("部门负责人"))));
    }

    /** No department stands above the customer centre. */
    @Test
    void aRungThatWouldFindNobodyIsAWarning() throws Exception {
        browser.perform(get("/staff/ladders?department=customer-centre")
                        .with(owner())
                        .locale(Locale.ENGLISH))
                .andExpect(content().string(containsString("would find nobody today in ")));
        browser.perform(get("/staff/ladders?department=repair").with(owner()).locale(Locale.ENGLISH))
                .andExpect(content().string(not(containsString("would find nobody today"))));
    }

    @Test
    void whatIsNotThereIsSaidSoAndOthersAreRefused() throws Exception {
        browser.perform(get("/staff/ladders?version=99999").with(owner())).andExpect(status().isNotFound());
        browser.perform(get("/staff/ladders?department=nowhere").with(owner())).andExpect(status().isNotFound());
        browser.perform(get("/staff/ladders").with(user("li.na").roles("HANDLER")))
                .andExpect(status().isForbidden());
    }

    private static RequestPostProcessor owner() {
        return user("administrator").roles("PROCESS_OWNER");
    }
}
