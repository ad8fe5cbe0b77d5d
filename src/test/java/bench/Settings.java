package bench;

import java.util.List;
import java.util.Locale;

/**
 * What is measured, and how much of it.
 *
 * @param pairs  interleaved pairs of our runs and bare runs, after one that warms up
 * @param lives  complaints in each run
 * @param timers timers due at one moment
 * @param rest   calls of each sort through REST
 * @param cases  closed cases loaded before the second round; 0 for no second round
 * @param items  configuration items to be loaded for their impact, which is measured alone then; 0 for none
 * @param starts starts of each server for the time to healthy; 0 for none
 * @param vendor the only database that takes part, {@code h2} or {@code mysql}; empty for all there are
 */
record Settings(int pairs, int lives, int timers, int rest, int cases, int items, int starts, String vendor) {

    private static final Settings USUAL = new Settings(5, 30, 10_000, 200, 0, 0, 3, "");
    private static final Settings QUICK = new Settings(2, 5, 100, 20, 0, 0, 1, "");

    static Settings of(String[] arguments) {
        Settings settings = USUAL;
        for (int i = 0; i < arguments.length; i++) {
            settings = switch (arguments[i]) {
                case "--quick" -> QUICK;
                case "--pairs" -> settings.with("pairs", arguments[++i]);
                case "--lives" -> settings.with("lives", arguments[++i]);
                case "--timers" -> settings.with("timers", arguments[++i]);
                case "--rest" -> settings.with("rest", arguments[++i]);
                case "--cases" -> settings.with("cases", arguments[++i]);
                case "--items" -> settings.with("items", arguments[++i]);
                case "--starts" -> settings.with("starts", arguments[++i]);
                case "--database" -> settings.on(arguments[++i]);
                default ->
                    throw new IllegalArgumentException(String.format(
                            Locale.ROOT,
                            "%s: bin/bench [--quick] [--pairs N] [--lives N] [--timers N] [--rest N] [--cases N] [--items N]"
                                    + " [--starts N] [--database h2|mysql]",
                            arguments[i]));
            };
        }
        return settings;
    }

    /** Whether this database takes part, as far as it was asked. */
    boolean wants(String database) {
        return vendor.isEmpty() || vendor.equals(database);
    }

    private Settings on(String database) {
        if (!List.of("h2", "mysql").contains(database)) {
            throw new IllegalArgumentException("--database " + database + ": h2 or mysql");
        }
        return new Settings(pairs, lives, timers, rest, cases, items, starts, database);
    }

    private Settings with(String name, String value) {
        int number = Integer.parseInt(value.replace("_", ""));
        return switch (name) {
            case "pairs" -> new Settings(number, lives, timers, rest, cases, items, starts, vendor);
            case "lives" -> new Settings(pairs, number, timers, rest, cases, items, starts, vendor);
            case "timers" -> new Settings(pairs, lives, number, rest, cases, items, starts, vendor);
            case "rest" -> new Settings(pairs, lives, timers, number, cases, items, starts, vendor);
            case "cases" -> new Settings(pairs, lives, timers, rest, number, items, starts, vendor);
            case "items" -> new Settings(pairs, lives, timers, rest, cases, number, starts, vendor);
            default -> new Settings(pairs, lives, timers, rest, cases, items, number, vendor);
        };
    }
}
