package org.answerable.commandline;

import java.io.PrintStream;
import java.util.Locale;
import org.answerable.transfer.Progress;

/** A bar with rate and remaining time. On a terminal it is one line that is written anew; elsewhere a line every ten per cent and every minute. */
final class ProgressBar implements Progress {

    private static final int WIDTH = 30;
    private static final double NANOS = 1e9;
    private static final long MINUTE = 60_000_000_000L;

    private final PrintStream out;
    private final boolean terminal;
    private final long began = System.nanoTime();
    private int toldTenths = -1;
    private long toldAt = began;
    private boolean openLine;

    ProgressBar(PrintStream out, boolean terminal) {
        this.out = out;
        this.terminal = terminal;
    }

    @Override
    public void reached(long rows, double share) {
        int tenths = (int) (share * 10);
        if (terminal) {
            out.print('\r' + line(rows, share));
            openLine = true;
        } else if (tenths > toldTenths || System.nanoTime() - toldAt > MINUTE) {
            toldTenths = tenths;
            toldAt = System.nanoTime();
            out.println(line(rows, share));
        }
    }

    /** Leaves the line of the bar. */
    void end() {
        if (openLine) {
            out.println();
            openLine = false;
        }
    }

    private String line(long rows, double share) {
        double seconds = (System.nanoTime() - began) / NANOS;
        double left = share <= 0 ? 0 : seconds / share - seconds;
        int done = (int) Math.round(share * WIDTH);
        return String.format(
                Locale.ROOT,
                "[%s%s] %3.0f %%  %d rows  %.0f rows/s  %s left   ",
                "#".repeat(done),
                ".".repeat(WIDTH - done),
                share * 100,
                rows,
                rows / Math.max(seconds, 0.001),
                time(left));
    }

    private static String time(double seconds) {
        long whole = Math.round(seconds);
        return whole < 60 ? whole + " s" : whole / 60 + " min " + whole % 60 + " s";
    }
}
