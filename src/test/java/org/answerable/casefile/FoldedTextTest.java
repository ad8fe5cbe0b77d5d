package org.answerable.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FoldedTextTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\n--\nAnn\n+49 30 1234",
                "\n\nOn Mon, 2 Nov 2026 at 10:00, Answerable <desk@example.org> wrote:\n> Hello Ann\n>\n> we heard you",
                "\n\nOn Mon, 2 Nov 2026 at 10:00, Answerable\n<desk@example.org> wrote:\n\n> Hello Ann",
                "\n\n在 2026年11月2日 10:00，Answerable <desk@example.org> 写道：\n\n您好",
                "\n\n------------------ 原始邮件 ------------------\n发件人: \"Answerable\"",
                "\n\n-----Original Message-----\nFrom: Answerable",
                "\n\nFrom: Answerable <desk@example.org>\nSent: Monday\nTo: Ann\nSubject: Your case",
                "\n________________________________\nFrom: Answerable\nSent: Monday",
                "\n\n发件人：Answerable\n发送时间：2026年11月2日\n收件人：王芳",
                "\n\nSent from my iPhone",
                "\n\n发自我的华为手机",
                "\n> Hello Ann\n> we heard you\n",
                "\n\nAm 02.11.2026 um 10:00 schrieb Answerable:\n> Hallo"
            })
    void whatStandsBelowByCustomIsFolded(String below) {
        FoldedText folded = FoldedText.of("The driver did not come." + below);

        assertThat(folded.written()).isEqualTo("The driver did not come.");
        assertThat(folded.folded()).isEqualTo(below.strip());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "> Did the driver come?\nNo.\n> Did he call?\nNo.",
                "On Monday the driver wrote:\n> I am late\n\nand never came.",
                "See below.\n\n---------- Forwarded message ----------\nFrom: Driver <d@example.org>\nDate: Monday\n\nI am late",
                "The price was 20 -- not 30.",
                "From: the station to: the airport, he said.",
                "-- \nonly a signature",
                "",
                "我在车站等了三十分钟，司机没有来。"
            })
    void whatTheAuthorSaysIsNot(String text) {
        assertThat(FoldedText.of(text)).isEqualTo(new FoldedText(text, ""));
    }

    @Test
    void nothingIsLost() {
        String text = "One\n\n> quoted\n> more";

        FoldedText folded = FoldedText.of(text);

        assertThat((folded.written() + folded.folded()).replaceAll("\\s", "")).isEqualTo(text.replaceAll("\\s", ""));
        assertThat(folded.hasMore()).isTrue();
    }
}
