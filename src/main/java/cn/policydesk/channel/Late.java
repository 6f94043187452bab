package cn.policydesk.channel;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Answers that took longer than a messenger waits. Each is given once: to the messenger's next try of the same message, with the
 * person's next message, or as a message of its own, whichever comes first.
 *
 * <p>Safe for use by several threads.
 */
public final class Late {

    /** So many of one person are kept. */
    private static final int MOST = 8;

    /**
     * An answer that waits.
     *
     * @param key the message's key
     * @param question what the person had said, to label the answer with
     * @param text the answer
     */
    public record Waiting(String key, String question, String text) {}

    private enum State {
        WAITING,
        /** It reached the person as the answer to a later try; further tries get it too. */
        REACHED,
        /** It was given in another way; a later try must not say it again. */
        ELSEWHERE
    }

    private record Slot(State state, Waiting waiting) {}

    /** What there is of one person, by the message's key. Guarded by itself. */
    private static final class Pile {
        private final Map<String, Slot> slots = new LinkedHashMap<>();

        /** The oldest that waits no longer; where all wait, the oldest. */
        private String leastNeeded() {
            return slots.entrySet().stream()
                    .filter(slot -> slot.getValue().state() != State.WAITING)
                    .map(Map.Entry::getKey)
                    .findFirst()
                    .orElseGet(() -> slots.keySet().iterator().next());
        }
    }

    private final Cache<String, Pile> piles;

    /**
     * @param most for how many people answers are kept at once
     * @param life how long after the last one came
     */
    public Late(long most, Duration life) {
        this.piles =
                Caffeine.newBuilder().maximumSize(most).expireAfterWrite(life).build();
    }

    /** Keeps an answer for a person, unless it has reached them already. */
    public void keep(String person, Waiting waiting) {
        put(person, waiting, State.WAITING, false);
    }

    /** Keeps what could not be given after all. */
    public void back(String person, Waiting waiting) {
        put(person, waiting, State.WAITING, true);
    }

    /** Notes that an answer reached the person through a later try of the messenger, so that it is given in no other way. */
    public void reached(String person, String key) {
        put(person, new Waiting(key, "", ""), State.REACHED, true);
    }

    private void put(String person, Waiting waiting, State state, boolean anew) {
        piles.asMap().compute(person, (p, known) -> {
            Pile pile = known == null ? new Pile() : known;
            synchronized (pile) {
                Slot slot = new Slot(state, waiting);
                if (anew) {
                    pile.slots.put(waiting.key(), slot);
                } else {
                    pile.slots.putIfAbsent(waiting.key(), slot);
                }
                if (pile.slots.size() > MOST) {
                    pile.slots.remove(pile.leastNeeded());
                }
            }
            return pile;
        });
    }

    /** Takes one answer to give it in another way than to a later try; empty where it does not wait here. */
    public Optional<Waiting> take(String person, String key) {
        return takeIf(person, key::equals).stream().findFirst();
    }

    /** Takes all answers that wait for a person but the one of the message at hand, oldest first. */
    public List<Waiting> takeOthers(String person, String key) {
        return takeIf(person, other -> !other.equals(key));
    }

    private List<Waiting> takeIf(String person, Predicate<String> wanted) {
        Pile pile = piles.getIfPresent(person);
        if (pile == null) {
            return List.of();
        }
        List<Waiting> taken = new ArrayList<>();
        synchronized (pile) {
            pile.slots.replaceAll((key, slot) -> {
                if (slot.state() != State.WAITING || !wanted.test(key)) {
                    return slot;
                }
                taken.add(slot.waiting());
                return new Slot(State.ELSEWHERE, slot.waiting());
            });
        }
        return taken;
    }

    /** Whether an answer was given in another way, so that a later try must not say it again. */
    public boolean elsewhere(String person, String key) {
        Pile pile = piles.getIfPresent(person);
        if (pile == null) {
            return false;
        }
        synchronized (pile) {
            Slot slot = pile.slots.get(key);
            return slot != null && slot.state() == State.ELSEWHERE;
        }
    }

    /** Forgets all of a person. */
    public void forget(String person) {
        piles.invalidate(person);
    }
}
