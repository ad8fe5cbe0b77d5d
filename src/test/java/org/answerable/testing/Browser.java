package org.answerable.testing;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Pattern;

/** A real Chromium that looks at the running server: desktop or phone, one language, console errors collected. */
public final class Browser implements AutoCloseable {

    private static final Path CHROMIUM = Path.of(System.getenv().getOrDefault("CHROMIUM", "/usr/bin/chromium"));
    /** What Thymeleaf writes for a key that no bundle holds. */
    private static final Pattern MISSING_TEXT = Pattern.compile("\\?\\?[\\w.-]+_[a-z]{2}(_[A-Z]{2})?\\?\\?");

    private static final Path SCREENSHOTS = Path.of("target", "screenshots");

    private final Playwright playwright;
    private final com.microsoft.playwright.Browser chromium;
    private final String address;
    private final List<String> complaints = new CopyOnWriteArrayList<>();

    /** Starts Chromium for the server at the port. */
    public Browser(int port) {
        address = "http://localhost:" + port;
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        chromium = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(CHROMIUM)
                        .setArgs(List.of(
                                "--no-sandbox",
                                "--disable-gpu",
                                "--disable-quic",
                                "--no-first-run",
                                "--disable-sync",
                                "--disable-component-update",
                                "--disable-background-networking")));
    }

    /** A new, empty profile with a wide window, in the language given (BCP 47). */
    public Page desktop(String language) {
        return open(1280, 900, false, language);
    }

    /** A new, empty profile with a phone's window. */
    public Page phone(String language) {
        return open(390, 844, true, language);
    }

    /** What the consoles of all pages complained about, and what the pages failed to load. */
    public List<String> complaints() {
        return List.copyOf(complaints);
    }

    /** Checks that no text is missing, and saves what the page shows as target/screenshots/&lt;name&gt;.png. */
    public static void look(Page page, String name) {
        if (MISSING_TEXT.matcher(page.content()).find()) {
            throw new AssertionError("A text is missing on " + page.url() + ": " + page.innerText("body"));
        }
        // A picture taken while the page is being replaced would wait for ever for the old page's fonts.
        page.waitForLoadState();
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(SCREENSHOTS.resolve(name + ".png"))
                .setFullPage(true));
    }

    private Page open(int width, int height, boolean phone, String language) {
        BrowserContext context = chromium.newContext(new com.microsoft.playwright.Browser.NewContextOptions()
                .setBaseURL(address)
                .setViewportSize(width, height)
                .setIsMobile(phone)
                .setHasTouch(phone)
                .setLocale(language));
        context.setDefaultTimeout(60_000);
        Page page = context.newPage();
        page.onConsoleMessage(this::hear);
        page.onPageError(error -> complaints.add(page.url() + " " + error));
        return page;
    }

    private void hear(ConsoleMessage message) {
        if ("error".equals(message.type())) {
            complaints.add(message.location() + " " + message.text());
        }
    }

    @Override
    public void close() {
        chromium.close();
        playwright.close();
    }
}
