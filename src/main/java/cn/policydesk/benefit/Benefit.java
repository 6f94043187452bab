package cn.policydesk.benefit;

import cn.policydesk.notice.ClauseRef;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One thing a notice gives somebody.
 *
 * @param id unique, {@code region-words}
 * @param name what people call it, in Chinese
 * @param region the region's id
 * @param audiences for whom
 * @param kind whether its amount can be worked out
 * @param basis the words that give it
 * @param versions as it stands over time, oldest first; empty where the notice states no figure
 * @param stacking how it goes together with others
 * @param doubts what is unclear
 */
public record Benefit(
        String id,
        String name,
        String region,
        Set<Audience> audiences,
        Kind kind,
        Basis basis,
        List<Version> versions,
        List<Stacking> stacking,
        List<Doubt> doubts) {

    /** For whom a benefit is, with the word of the HTTP contract and of the staff files. */
    public enum Audience {
        CITIZEN("citizen", "个人"),
        EMPLOYER("employer", "单位"),
        INSTITUTION("institution", "机构"),
        PLATFORM("platform", "平台");

        private final String code;
        private final String word;

        Audience(String code, String word) {
            this.code = code;
            this.word = word;
        }

        /** The word of the HTTP contract. */
        public String code() {
            return code;
        }

        /** The word of the staff files. */
        public String word() {
            return word;
        }
    }

    /** Whether an amount can be worked out, with the word of the HTTP contract and of the staff files. */
    public enum Kind {
        COMPUTABLE("computable", "可算"),
        CAPPED_ONLY("capped-only", "只有上限"),
        RATE_ONLY("rate-only", "只有比例"),
        INFORMATIONAL("informational", "未写金额");

        private final String code;
        private final String word;

        Kind(String code, String word) {
            this.code = code;
            this.word = word;
        }

        /** The word of the HTTP contract. */
        public String code() {
            return code;
        }

        /** The word of the staff files. */
        public String word() {
            return word;
        }
    }

    public Benefit {
        audiences = Set.copyOf(audiences);
        versions = List.copyOf(versions);
        stacking = List.copyOf(stacking);
        doubts = List.copyOf(doubts);
    }

    /** The paragraph that gives it. */
    public ClauseRef ref() {
        return basis.ref();
    }

    /** The version of a day; before the first the first, after the last the last that began. */
    Version on(LocalDate day) {
        Version found = versions.getFirst();
        for (Version version : versions) {
            if (version.covers(day)) {
                return version;
            }
            if (version.from() == null || !version.from().isAfter(day)) {
                found = version;
            }
        }
        return found;
    }

    /** The facts it may need, in the order its file names them; what is only said if known comes last. */
    public List<Fact> facts() {
        return Uses.of(this);
    }

    /** The facts it may ask for: all but those that are only taken into account where they are known. */
    public List<Fact> asked() {
        return Uses.asked(this);
    }

    /** The fact that says for how long it is due, which is only taken into account where it is known; null where there is none. */
    public @Nullable Fact length() {
        for (Version version : versions) {
            Amount.Term term = version.amount().term();
            Fact actual = term == null ? null : term.actual();
            if (actual != null) {
                return actual;
            }
        }
        return null;
    }

    /** Whether it is due for each month. */
    public boolean monthly() {
        return versions.stream().anyMatch(version -> version.amount().per() == Per.MONTH);
    }

    /** The outside figures it may need, in the order its file names them. */
    public List<Parameter> parameters() {
        return versions.stream()
                .flatMap(version -> Uses.parameters(version).stream())
                .distinct()
                .toList();
    }

    /** All the words that give it, its own and where the notice speaks of it again. */
    public List<Basis> bases() {
        return versions.stream()
                .flatMap(version -> version.bases().stream())
                .distinct()
                .toList();
    }
}
