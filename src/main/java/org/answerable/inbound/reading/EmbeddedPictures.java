package org.answerable.inbound.reading;

import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.answerable.inbound.model.MailFile;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;

/** Pictures that stand in the markup itself ({@code data:} addresses). */
final class EmbeddedPictures {

    private static final String MARK = ";base64,";

    private EmbeddedPictures() {}

    static List<MailFile> of(String html) {
        List<MailFile> pictures = new ArrayList<>();
        for (Element picture : Jsoup.parse(html).select("img[src^=data:image/]")) {
            String source = picture.attr("src");
            int mark = source.indexOf(MARK);
            if (mark > 0) {
                add(pictures, source.substring(mark + MARK.length()));
            }
        }
        return pictures;
    }

    private static void add(List<MailFile> pictures, String base64) {
        byte[] content = Base64.getMimeDecoder().decode(base64.replaceAll("[^A-Za-z0-9+/=]", ""));
        pictures.add(new MailFile("embedded-picture-" + (pictures.size() + 1), content));
    }
}
