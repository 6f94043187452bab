package cn.policydesk.benefit;

import cn.policydesk.notice.Notice;
import cn.policydesk.notice.Paragraph;
import cn.policydesk.notice.Span;
import cn.policydesk.notice.Validity;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Where a benefit stands on a day: what its notice says of the quoted sentences, and the dates of its version. */
final class Standing {

    private Standing() {}

    static Validity of(Notice notice, Basis basis, LocalDate asOf) {
        Paragraph paragraph = notice.paragraph(basis.ref()).orElse(null);
        return paragraph == null
                ? Validity.of(notice.header(), asOf)
                : Validity.of(notice.header(), paragraph, quoted(paragraph, basis.words()), asOf);
    }

    static Validity of(Notice notice, Version version, LocalDate asOf) {
        Validity plain = of(notice, version.bases().getFirst(), asOf);
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
