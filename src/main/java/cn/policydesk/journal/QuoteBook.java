package cn.policydesk.journal;

import cn.policydesk.benefit.FactOutput;
import cn.policydesk.benefit.RuleFiles;
import cn.policydesk.benefit.Rulebook;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Quotes and the rules they were worked out by, in and out of the database.
 *
 * <p>Safe for use by several threads.
 */
final class QuoteBook {

    private static final int TRIES = 4;
    private static final int RULES_HELD = 8;
    private static final JsonMapper JSON = new JsonMapper();

    private final Store store;
    private final Cache<String, Reading> rules =
            Caffeine.newBuilder().maximumSize(RULES_HELD).softValues().build();

    /**
     * The rules in use, once they are kept: nobody drops them, so that no quote by them needs to lock the row that all share.
     */
    private volatile String inUse = "";

    /** Rules that were read, or null where they cannot be read any more. */
    private record Reading(@Nullable Rulebook book) {}

    QuoteBook(Store store) {
        this.store = store;
    }

    /** Keeps a quote; empty where it cannot be kept. */
    Optional<QuoteNumber> keep(Giving giving) {
        Secrets secrets = store.secrets();
        if (secrets == null) {
            return Optional.empty();
        }
        String hash = giving.rules().hash();
        AtomicBoolean sure = new AtomicBoolean(hash.equals(inUse));
        Optional<QuoteNumber> given = store.attempt(
                "报价没有留下编号",
                database -> database.runAgain(TRIES, connection -> {
                    QuoteNumber number = QuoteNumber.random();
                    // Begun anew where somebody dropped them all the same.
                    if (!sure.getAndSet(false)) {
                        RuleSetTable.keep(connection, hash, giving.at(), () -> files(giving.folder(), hash));
                    }
                    QuoteTable.insert(connection, row(number, giving, secrets));
                    return number;
                }));
        if (given.isPresent()) {
            inUse = hash;
        }
        return given;
    }

    /** The hash of the rules that quotes are given by at present, which are not to be dropped; empty before the first. */
    String inUse() {
        return inUse;
    }

    private static RuleFiles files(Path folder, String hash) {
        RuleFiles files = RuleFiles.of(folder);
        if (!files.hash().equals(hash)) {
            throw new UncheckedIOException(new IOException("the folder does not hold the rules " + hash));
        }
        return files;
    }

    private static QuoteTable.Row row(QuoteNumber number, Giving giving, Secrets secrets) {
        Map<String, String> parameters = new LinkedHashMap<>();
        giving.parameters().forEach((name, value) -> parameters.put(name, value.toPlainString()));
        Told told = new Told(FactOutput.of(giving.facts(), giving.rules().dictionary()), parameters);
        return new QuoteTable.Row(
                number.letters(),
                giving.at(),
                secrets.hash(giving.asker()),
                secrets.conversation(giving.conversation()),
                giving.quote().benefit().region(),
                giving.quote().benefit().id(),
                giving.quote().benefit().name(),
                giving.quote().asOf(),
                giving.rules().hash(),
                secrets.seal(JSON.writeValueAsBytes(told), number.letters()),
                JSON.writeValueAsString(Result.of(giving.quote())),
                giving.said());
    }

    /** The quote of a number. */
    Lookup find(QuoteNumber number) {
        return store.attempt("编号查不了", database -> {
                    Optional<QuoteTable.Found> found =
                            database.run(connection -> QuoteTable.find(connection, number.letters()));
                    if (found.isEmpty()) {
                        return new Lookup.Unknown();
                    }
                    QuoteTable.Row row = found.get().row();
                    return row == null ? (Lookup) new Lookup.Forgotten() : new Lookup.Found(kept(number, row));
                })
                .orElseGet(Lookup.Unavailable::new);
    }

    private KeptQuote kept(QuoteNumber number, QuoteTable.Row row) {
        return new KeptQuote(
                number,
                row.givenAt(),
                row.region(),
                row.benefit(),
                row.name(),
                row.asOf(),
                row.ruleSet(),
                row.said(),
                JSON.readValue(row.result(), Result.class),
                told(row),
                row.conversation());
    }

    private @Nullable Told told(QuoteTable.Row row) {
        Secrets secrets = store.secrets();
        try {
            return secrets == null ? null : JSON.readValue(secrets.unseal(row.told(), row.number()), Told.class);
        } catch (GeneralSecurityException | JacksonException e) {
            // Sealed with a key that was lost: the reply says so.
            return null;
        }
    }

    /** The rules of a hash; empty where they are not kept, or the product of today does not read them as they were. */
    Optional<Rulebook> rulebookOf(String hash) {
        Reading known = rules.getIfPresent(hash);
        if (known == null) {
            synchronized (rules) {
                known = rules.getIfPresent(hash);
                if (known == null) {
                    known = read(hash);
                }
            }
        }
        return Optional.ofNullable(known.book());
    }

    private Reading read(String hash) {
        RuleFiles files = store.attempt(
                        "当时的规则读不了", database -> database.run(connection -> RuleSetTable.files(connection, hash)))
                .flatMap(found -> found)
                .orElse(null);
        if (files == null) {
            return new Reading(null);
        }
        Reading reading = new Reading(null);
        try {
            reading = new Reading(OldRules.read(files, hash, store.folder()));
        } catch (OldRules.Unreadable e) {
            store.say("规则 " + hash.substring(0, 12) + " 用现在的程序读不出原来的样子：" + e.getMessage());
        } catch (IOException e) {
            store.say("规则 " + hash.substring(0, 12) + " 读不出来：" + e.getClass().getSimpleName());
            return reading;
        }
        rules.put(hash, reading);
        return reading;
    }
}
