/** Side-by-side measurements, run by {@code bin/bench}; never part of the tests. */
package bench;
