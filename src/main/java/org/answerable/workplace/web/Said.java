package org.answerable.workplace.web;

/**
 * A word about a case as shown.
 *
 * @param remarks null for none
 * @param by      by whom, and when
 */
record Said(String title, String remarks, String by) {}
