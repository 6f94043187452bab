package cn.policydesk.channel;

import cn.policydesk.notice.Faults;
import java.nio.file.Path;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.BiFunction;

/**
 * The words of a messenger at the moment, read once for each version of the staff folders.
 *
 * <p>Safe for use by several threads.
 *
 * @param <W> the words
 */
public final class CurrentWords<W> {

    private static final int MOST_VERSIONS = 8;

    private final Reception reception;
    private final BiFunction<Path, Faults, W> reading;
    private final ConcurrentMap<String, W> known = new ConcurrentHashMap<>();

    /** @param reading reads the words of a folder; faults were told when the folder was released */
    public CurrentWords(Reception reception, BiFunction<Path, Faults, W> reading) {
        this.reception = reception;
        this.reading = reading;
    }

    /** The words that are in use now. */
    public W get() {
        Reception.Words words = reception.words();
        W read = known.get(words.version());
        if (read == null) {
            read = reading.apply(words.folder(), new Faults());
            if (known.size() > MOST_VERSIONS) {
                known.clear();
            }
            known.put(words.version(), read);
        }
        return read;
    }
}
