package cn.policydesk.channel;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What settings list by name, a messenger's accounts or robots. One that is not complete stays off, and the log says why.
 *
 * <p>Immutable and safe for use by several threads.
 *
 * @param kind what one of them is called, in Chinese
 * @param blank whether nothing is said of one
 * @param opening what becomes of one, by its name and what is said of it
 * @param <E> what is said of one
 * @param <T> one that is on
 */
public record NamedSettings<E, T>(String kind, Predicate<E> blank, BiFunction<String, E, Opened<T>> opening) {

    /** The one of the environment; nothing said of it is no fault. */
    private static final String FIRST = "default";

    /** It is the last part of an address. */
    private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9-]{0,31}");

    /** What becomes of one; the words are for operators, in Chinese. */
    public sealed interface Opened<T> {

        /** It is on; {@code how} follows a comma, or is empty. */
        record On<T>(T value, String how) implements Opened<T> {}

        /** It stays off; {@code why} says what is wrong. */
        record Off<T>(String why) implements Opened<T> {}
    }

    /** Those that are on, in the order of the settings; lines for operators go to {@code log}. */
    public List<T> on(@Nullable Map<String, E> written, Consumer<String> log) {
        List<T> on = new ArrayList<>();
        if (written != null) {
            written.forEach((name, entry) -> {
                if (!(name.equals(FIRST) && blank.test(entry))) {
                    switch (open(name, entry)) {
                        case Opened.On<T>(T value, String how) -> {
                            on.add(value);
                            log.accept(kind + " " + name + " 已开" + how);
                        }
                        case Opened.Off<T>(String why) -> log.accept(kind + " " + name + " 没有开：" + why);
                    }
                }
            });
        }
        return on;
    }

    private Opened<T> open(String name, E entry) {
        return NAME.matcher(name).matches() ? opening.apply(name, entry) : new Opened.Off<>("名称只能用小写字母、数字和连字符，最多32个");
    }
}
