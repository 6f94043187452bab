package cn.policydesk.benefit;

import cn.policydesk.notice.Notice;
import cn.policydesk.notice.Paragraph;
import cn.policydesk.notice.Span;
import cn.policydesk.notice.Validity;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Where a benefit stands on a day: what its notice says of the quoted sentences, and the dates of its version. */
final class Standing {

    private record Quoted(Notice notice, @Nullable Paragraph paragraph, List<Span> sentences) {}

    private final Map<Basis, Quoted> quoted = new HashMap<>();

    /** Finds the sentences of all words that benefits rest on once. */
    Standing(Collection<Benefit> benefits, Map<String, Notice> notices) {
        for (Benefit benefit : benefits) {
            add(benefit.basis(), notices);
            benefit.versions().forEach(version -> add(version.bases().getFirst(), notices));
        }
    }

    private void add(Basis basis, Map<String, Notice> notices) {
        Notice notice = notices.get(basis.ref().notice());
        if (notice != null) {
            Paragraph paragraph = notice.paragraph(basis.ref()).orElse(null);
            List<Span> sentences = paragraph == null ? List.of() : quoted(paragraph, basis.words());
            quoted.put(basis, new Quoted(notice, paragraph, sentences));
        }
    }

    /** Where a benefit stands on a day. */
    Validity of(Benefit benefit, LocalDate asOf) {
        return benefit.versions().isEmpty() ? of(benefit.basis(), asOf) : of(benefit.on(asOf), asOf);
    }

    private Validity of(Basis basis, LocalDate asOf) {
        Quoted found = quoted.get(basis);
        if (found == null) {
            throw new IllegalStateException("no notice " + basis.ref().notice());
        }
        return found.paragraph() == null
                ? Validity.of(found.notice().header(), asOf)
                : Validity.of(found.notice().header(), found.paragraph(), found.sentences(), asOf);
    }

    private Validity of(Version version, LocalDate asOf) {
        Validity plain = of(version.bases().getFirst(), asOf);
        boolean late = version.to() != null && asOf.isAfter(version.to());
        boolean early = version.from() != null && asOf.isBefore(version.from());
        if (plain.status() != Validity.Status.IN_FORCE || !late && !early) {
            return plain;
        }
        return new Validity(
                late ? Validity.Status.EXPIRED : Validity.Status.NOT_YET,
                version.from(),
                version.to(),
                false,
                version.bases().getFirst().words(),
                null,
                plain.others());
    }

    /** The sentences of a paragraph that quoted words touch. */
    static List<Span> quoted(Paragraph paragraph, String words) {
        String text = paragraph.text();
        int[] plainAt = new int[text.length() + 1];
        StringBuilder plain = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            plainAt[i] = plain.length();
            if (!Character.isWhitespace(text.charAt(i))) {
                plain.append(text.charAt(i));
            }
        }
        plainAt[text.length()] = plain.length();
        List<Span> sentences = new ArrayList<>();
        for (Span sentence : paragraph.sentences()) {
            for (String passage : words.split("……", -1)) {
                String wanted = Rules.plain(passage);
                int from = wanted.isEmpty() ? -1 : plain.indexOf(wanted);
                int to = from + wanted.length();
                if (from >= 0 && from < plainAt[sentence.end()] && to > plainAt[sentence.start()]) {
                    sentences.add(sentence);
                    break;
                }
            }
        }
        return sentences;
    }
}
