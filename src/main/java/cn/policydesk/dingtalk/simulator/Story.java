package cn.policydesk.dingtalk.simulator;

import cn.policydesk.simulator.Play;
import cn.policydesk.simulator.StoryHead;
import cn.policydesk.simulator.Wanted;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A conversation in DingTalk as staff write it: who does what where, and what must come of it. Immutable.
 *
 * @param file the file, as staff know it
 * @param line 1-based, where it begins
 * @param ways {@code http}, {@code stream} or both: it is played on each
 * @param people who belongs to the group; empty: the usual ones
 */
public record Story(String name, String file, int line, List<String> ways, List<String> people, List<Step> steps)
        implements StoryHead {

    /** Copies the lists. */
    public Story {
        ways = List.copyOf(ways);
        people = List.copyOf(people);
        steps = List.copyOf(steps);
    }

    /**
     * One thing done.
     *
     * @param line 1-based
     * @param who nick of who does it, or null for the first
     * @param group whether it is done in the group
     * @param move what is done
     * @param value the words, the label, the file
     * @param how fields of what is asked of the simulator that are not as usual
     */
    public record Step(
            int line,
            @Nullable String who,
            boolean group,
            Move move,
            String value,
            Map<String, Object> how,
            Outcome wanted)
            implements Play.Step {
        /** Copies the map. */
        public Step {
            how = Map.copyOf(how);
        }
    }

    /** What can be done. */
    public enum Move {
        /** Says something. */
        SAY,
        /** Touches what is sent when touched. */
        TAP,
        /** Says something aloud. */
        VOICE,
        /** Sends words with a picture. */
        RICH,
        /** Sends a picture. */
        PICTURE,
        /** Sends a file. */
        FILE,
        /** Sends something of a kind nobody knows. */
        OTHER,
        /** Breaks the connections of Stream mode off. */
        CUT
    }

    /**
     * What must come of it.
     *
     * @param here what the robot says in the chat where it is done
     * @param alone what it says to the same person alone, of what is done in the group
     * @param files words that the file must have that comes into the one-to-one chat; empty: none comes
     * @param rows how many people it must have, or 0 where that is not said
     * @param refused the status with which the message is refused, or 0
     */
    public record Outcome(Words here, Words alone, List<String> files, int rows, int refused) {
        /** Copies the list. */
        public Outcome {
            files = List.copyOf(files);
        }
    }

    /**
     * What must stand in what the robot says.
     *
     * @param messages how many messages it says
     * @param words what must stand in them
     */
    public record Words(int messages, Wanted words) {}
}
