package cn.policydesk.dingtalk.simulator;

import cn.policydesk.simulator.Chance;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Files that people or robots handed to DingTalk.
 *
 * <p>Safe for use by several threads. Keeps the newest alone, up to {@link #MOST_BYTES}.
 */
final class Vault {

    /** All of them together. */
    private static final long MOST_BYTES = 64L << 20;

    private static final int CODE = 32;

    /**
     * A file.
     *
     * @param name as its sender calls it
     * @param bytes its content, which nobody changes
     */
    @SuppressWarnings("ArrayRecordComponent") // Handed on, never compared.
    record Kept(String name, byte[] bytes) {}

    private final Map<String, Kept> files = new LinkedHashMap<>();
    private long size;

    /** Takes a file and says what it is called from now on. */
    synchronized String put(String name, byte[] bytes) {
        String code = Chance.letters(CODE);
        files.put(code, new Kept(name, bytes));
        size += bytes.length;
        Iterator<Kept> oldest = files.values().iterator();
        while (size > MOST_BYTES && files.size() > 1) {
            size -= oldest.next().bytes().length;
            oldest.remove();
        }
        return code;
    }

    synchronized Optional<Kept> get(String code) {
        return Optional.ofNullable(files.get(code));
    }
}
