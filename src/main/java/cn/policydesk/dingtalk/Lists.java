package cn.policydesk.dingtalk;

import cn.policydesk.batch.Defaults;
import cn.policydesk.batch.Format;
import cn.policydesk.batch.Jobs;
import cn.policydesk.batch.Kept;
import cn.policydesk.batch.ListRefused;
import cn.policydesk.batch.PeopleList;
import cn.policydesk.batch.PersonLine;
import cn.policydesk.benefit.Benefit;
import cn.policydesk.dialogue.PastedPeople;
import cn.policydesk.library.CurrentLibrary;
import cn.policydesk.library.Library;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Works lists of people off and tells what came of them, in the one-to-one chat alone. The result is a workbook, whatever came in:
 * nothing that was found says that DingTalk takes CSV.
 *
 * <p>Safe for use by several threads. One list of one person at a time; each on a thread of its own, which waits its turn among all
 * lists ({@link Jobs}).
 */
final class Lists {

    private static final Logger LOG = LoggerFactory.getLogger("policydesk");
    private static final Duration LOOK = Duration.ofMillis(100);

    private final Jobs jobs;
    private final Outlet outlet;
    private final CurrentLibrary current;
    private final PastedPeople pasted;
    private final Clock clock;
    private final Duration progressAfter;
    private final Set<String> busy = ConcurrentHashMap.newKeySet();

    /**
     * A list as it was handed in.
     *
     * @param name its file name
     * @param bytes its content; empty where lines were pasted
     * @param lines the pasted lines; empty where it is a file
     */
    @SuppressWarnings("ArrayRecordComponent") // Passed on, never compared.
    record Handed(String name, byte[] bytes, String lines) {
        @Override
        public String toString() {
            return "Handed";
        }
    }

    /** Thrown where a list lacks nothing but its region. */
    static final class NoRegion extends Exception {
        private static final long serialVersionUID = 1L;
    }

    /** @param progressAfter how long a list is at work before one is told how far it is, and again */
    Lists(Jobs jobs, Outlet outlet, CurrentLibrary current, PastedPeople pasted, Clock clock, Duration progressAfter) {
        this.jobs = jobs;
        this.outlet = outlet;
        this.current = current;
        this.pasted = pasted;
        this.clock = clock;
        this.progressAfter = progressAfter;
    }

    /** A list with lines that name nobody. */
    private record Read(PeopleList list, List<String> unread) {}

    /**
     * Begins a list; says itself what there is to say of it.
     *
     * @param region the region's id, or null where nothing says it
     * @throws NoRegion where it lacks nothing but its region
     */
    void begin(Turn turn, Handed handed, @Nullable String region) throws NoRegion {
        if (!busy.add(turn.user())) {
            say(turn, turn.words().say(Phrase.LIST_BUSY));
            return;
        }
        boolean begun = false;
        try {
            List<PersonLine> people = Collections.synchronizedList(new ArrayList<>());
            List<String> unread = new ArrayList<>();
            String id = jobs.start(() -> {
                Read read = read(handed, region);
                unread.addAll(read.unread());
                return read.list().as(Format.XLSX).telling(people::add);
            });
            Thread.ofVirtual().name("list").start(() -> follow(turn, id, people, unread));
            begun = true;
        } catch (Jobs.TooMany e) {
            say(turn, turn.words().say(Phrase.LIST_MANY));
        } catch (ListRefused e) {
            if (region == null && readable(handed)) {
                throw new NoRegion();
            }
            say(turn, Marks.plain(e.problem()));
        } finally {
            if (!begun) {
                busy.remove(turn.user());
            }
        }
    }

    private Read read(Handed handed, @Nullable String region) throws ListRefused {
        Library library = current.get();
        LocalDate today = LocalDate.now(clock);
        Defaults defaults = new Defaults(region, Benefit.Audience.CITIZEN, today);
        if (handed.lines().isEmpty()) {
            return new Read(PeopleList.read(handed.bytes(), handed.name(), defaults, library), List.of());
        }
        PastedPeople.Pasted people = pasted.in(handed.lines(), today, region, library)
                .orElseGet(() -> new PastedPeople.Pasted(List.of(), List.of()));
        return new Read(
                PeopleList.read(PastedSheet.csv(people.rows()), handed.name(), defaults, library), people.unread());
    }

    /** Whether a list that names no region could be read with one. */
    private boolean readable(Handed handed) {
        try {
            read(handed, current.get().regions().getFirst().id());
            return true;
        } catch (ListRefused e) {
            return false;
        }
    }

    private void follow(Turn turn, String id, List<PersonLine> people, List<String> unread) {
        try {
            Jobs.State state = jobs.state(id).orElseThrow();
            say(turn, turn.words().say(Phrase.LIST_BEGUN, "人数", String.valueOf(state.total())));
            long told = System.nanoTime();
            while (state.phase() == Jobs.Phase.RUNNING) {
                Thread.sleep(LOOK);
                state = jobs.state(id).orElseThrow();
                if (System.nanoTime() - told > progressAfter.toNanos() && state.phase() == Jobs.Phase.RUNNING) {
                    told = System.nanoTime();
                    say(turn, progress(state, turn.words()));
                }
            }
            Kept kept = jobs.answer(id).orElse(null);
            if (kept == null) {
                say(turn, turn.words().say(Phrase.LIST_FAILED));
                return;
            }
            say(turn, ListTelling.text(kept.answered(), List.copyOf(people), unread, turn.words()));
            outlet.say(
                    turn.robot(), turn.alone(), new Saying.Sheet(kept.answered().fileName(), bytes(kept)));
            jobs.forget(id);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (IOException | RuntimeException e) {
            // Without its message, which may name people of the list.
            LOG.error("机器人 {} 的一份名单没有送到：{}", turn.robot().name(), e.getClass().getSimpleName());
            say(turn, turn.words().say(Phrase.LIST_FAILED));
        } finally {
            busy.remove(turn.user());
        }
    }

    private static String progress(Jobs.State state, DingtalkWords words) {
        String people = String.valueOf(state.total());
        return state.done() == 0
                ? words.say(Phrase.LIST_QUEUED, "人数", people)
                : words.say(Phrase.LIST_PROGRESS, "已算", String.valueOf(state.done()), "人数", people);
    }

    private static byte[] bytes(Kept kept) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        kept.writeTo(out);
        return out.toByteArray();
    }

    private void say(Turn turn, String text) {
        outlet.say(turn.robot(), turn.alone(), new Saying.Markdown(DingtalkText.title(text), text, List.of()));
    }
}
