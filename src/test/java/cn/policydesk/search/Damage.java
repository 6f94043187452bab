package cn.policydesk.search;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;

/** What may befall a file of the index. */
enum Damage {
    DELETED,
    EMPTIED,
    TRUNCATED,
    LENGTHENED,
    GARBAGE_WITHIN,
    ALL_GARBAGE;

    void to(Path file) throws IOException {
        byte[] good = Files.readAllBytes(file);
        byte[] noise = new byte[Math.max(16, good.length)];
        new Random(42).nextBytes(noise);
        switch (this) {
            case DELETED -> Files.delete(file);
            case EMPTIED -> Files.write(file, new byte[0]);
            case TRUNCATED -> Files.write(file, Arrays.copyOf(good, good.length - 1 - good.length / 3));
            case LENGTHENED -> Files.write(file, Arrays.copyOf(good, good.length + 100));
            case GARBAGE_WITHIN -> {
                System.arraycopy(noise, 0, good, good.length / 2, 8);
                Files.write(file, good);
            }
            case ALL_GARBAGE -> Files.write(file, noise);
        }
    }
}
