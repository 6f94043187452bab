package cn.policydesk.notice;

import java.util.ArrayList;
import java.util.List;

/**
 * Collects the faults of one reading, so that all of them are told at once.
 *
 * <p>Not safe for use by several threads.
 */
public final class Faults {

    private final List<Fault> found = new ArrayList<>();

    /** Adds a fault; see {@link Fault} for the arguments. */
    public void add(String file, int line, String message, String advice) {
        found.add(new Fault(file, line, message, advice));
    }

    /** Adds a fault at a column, with the line it stands on; see {@link Fault} for the arguments. */
    public void add(String file, int line, int column, String message, String advice, String excerpt) {
        found.add(new Fault(file, line, column, message, advice, excerpt));
    }

    /** Adds a fault that another reading found. */
    public void add(Fault fault) {
        found.add(fault);
    }

    /** Whether nothing was found. */
    public boolean none() {
        return found.isEmpty();
    }

    /** The faults so far, in the order found, as an unmodifiable copy. */
    public List<Fault> all() {
        return List.copyOf(found);
    }
}
