package cn.policydesk.telling;

import cn.policydesk.benefit.Benefit;
import cn.policydesk.library.Library;
import cn.policydesk.notice.Department;
import cn.policydesk.notice.Header;
import cn.policydesk.notice.Notice;
import cn.policydesk.notice.Paragraph;
import cn.policydesk.notice.Region;
import cn.policydesk.notice.Span;
import cn.policydesk.notice.Validity;
import cn.policydesk.search.Aspect;
import cn.policydesk.search.Hit;
import cn.policydesk.search.Matching;
import cn.policydesk.search.Named;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Turns a hit into an answer: gist, excerpt, standing, departments, remarks on the paperwork. */
final class Answering {

    /** Parts the passages a benefit rests on. */
    private static final String PASSAGES = "……";
    /** By how much the sentence of the benefit that is meant most counts more. */
    private static final double MEANT = 0.5;

    private final Library library;
    private final Talk talk;
    private final Standings standings;
    private final List<Benefit> meant;

    /** @param meant the benefits a question may mean, the likeliest first; empty where that was not looked at */
    Answering(Library library, Talk talk, List<Benefit> meant) {
        this.library = library;
        this.talk = talk;
        this.meant = meant;
        this.standings = new Standings(talk);
    }

    ClauseAnswer answer(Hit hit, String question, Set<Aspect> aspects, LocalDate asOf) {
        Notice notice = library.notice(hit.ref().notice()).orElseThrow();
        Paragraph paragraph = notice.paragraph(hit.ref()).orElseThrow();
        Header header = notice.header();
        Region region = library.region(header.region()).orElseThrow();
        Matching matching = OwnInsurance.of(
                paragraph,
                OwnSchool.of(paragraph, library.index().focus(paragraph, question, names(paragraph)), question),
                question);
        // The parts found stay what decides where it stands; what is read out goes on to the others.
        List<Span> shown = Alternatives.whole(paragraph.text(), matching.all());
        Excerpt excerpt = Excerpt.of(paragraph, shown);
        Validity validity = Validity.of(header, paragraph, List.of(matching.best()), asOf);
        List<String> departments = paragraph.departments().stream()
                .map(Department::name)
                .distinct()
                .toList();
        return new ClauseAnswer(
                notice.id(),
                header.title(),
                header.shortTitle(),
                header.number(),
                region.id(),
                region.shortName(),
                paragraph.ref().label(),
                paragraph.ref().paragraph(),
                paragraph.heading(),
                gist(paragraph, matching.best(), question, aspects, departments),
                paragraph.text(),
                shown.stream().map(span -> List.of(span.start(), span.end())).toList(),
                excerpt.pieces(),
                excerpt.cut(),
                standings.of(validity, header, asOf),
                departments,
                benefits(paragraph),
                notes(paragraph, shown, header, region, aspects, departments),
                url(paragraph),
                hit.score());
    }

    /** What the benefits are called that rest on each sentence: people ask by the name, the sentence may only describe it. */
    private List<Named> names(Paragraph paragraph) {
        List<Benefit> here = library.rules().benefits().stream()
                .filter(benefit -> benefit.ref().equals(paragraph.ref()))
                .toList();
        return paragraph.sentences().stream()
                .map(span -> span.of(paragraph.text()))
                .map(sentence -> here.stream()
                        .filter(benefit -> rests(benefit, sentence))
                        .toList())
                .map(resting -> new Named(
                        resting.stream().map(Benefit::name).collect(Collectors.joining(" ")), weight(resting)))
                .toList();
    }

    /** The likelier a benefit is meant, the more its sentence counts. */
    private double weight(List<Benefit> resting) {
        return resting.stream()
                .mapToInt(meant::indexOf)
                .filter(rank -> rank >= 0)
                .mapToDouble(rank -> 1 + MEANT / (1 + rank / 2.0))
                .max()
                .orElse(1);
    }

    private static boolean rests(Benefit benefit, String sentence) {
        return Stream.of(benefit.basis().words().split(PASSAGES))
                .anyMatch(words -> sentence.contains(words) || words.contains(sentence));
    }

    /** The benefits whose main words stand in the paragraph. */
    private List<String> benefits(Paragraph paragraph) {
        return library.rules().benefits().stream()
                .filter(benefit -> benefit.ref().equals(paragraph.ref()))
                .map(Benefit::id)
                .toList();
    }

    static String url(Paragraph paragraph) {
        return "/notices/" + paragraph.ref().notice() + "#" + paragraph.anchor();
    }

    private String gist(
            Paragraph paragraph, Span best, String question, Set<Aspect> aspects, List<String> departments) {
        if (aspects.contains(Aspect.DEPARTMENT)) {
            return departments.isEmpty()
                    ? talk.say(Phrase.NOBODY_IN_CHARGE)
                    : talk.say(Phrase.IN_CHARGE, "部门", String.join("、", departments));
        }
        return Gist.of(paragraph.text(), best, question);
    }

    private List<String> notes(
            Paragraph paragraph,
            List<Span> focus,
            Header header,
            Region region,
            Set<Aspect> aspects,
            List<String> departments) {
        List<String> notes = new ArrayList<>();
        List<String> unwritten = aspects.stream()
                .filter(aspect -> aspect != Aspect.DEPARTMENT && aspect != Aspect.UNTIL)
                .filter(aspect ->
                        focus.stream().noneMatch(span -> library.index().tells(aspect, span.of(paragraph.text()))))
                .map(Aspect::word)
                .toList();
        if (!unwritten.isEmpty()) {
            notes.add(talk.say(
                    Phrase.UNWRITTEN,
                    "方面",
                    String.join("、", unwritten),
                    "经办提示",
                    region.officeHint(),
                    "部门",
                    String.join("、", departments)));
        }
        for (Header.Remark rule : header.rules()) {
            if (rule.concerns(paragraph.ref())) {
                notes.add(rule.quote().isEmpty() ? rule.note() : "“" + rule.quote() + "”——" + rule.label());
            }
        }
        return notes;
    }
}
