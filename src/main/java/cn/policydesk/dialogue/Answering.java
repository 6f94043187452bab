package cn.policydesk.dialogue;

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
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Turns a hit into an answer: gist, excerpt, standing, departments, remarks on the paperwork. */
final class Answering {

    private final Library library;
    private final Talk talk;
    private final Standings standings;

    Answering(Library library, Talk talk) {
        this.library = library;
        this.talk = talk;
        this.standings = new Standings(talk);
    }

    ClauseAnswer answer(Hit hit, String question, Set<Aspect> aspects, LocalDate asOf) {
        Notice notice = library.notice(hit.ref().notice()).orElseThrow();
        Paragraph paragraph = notice.paragraph(hit.ref()).orElseThrow();
        Header header = notice.header();
        Region region = library.region(header.region()).orElseThrow();
        List<Span> focus = library.index().focus(paragraph, question);
        List<Span> shown = focus.isEmpty() ? List.of(new Span(0, paragraph.text().length())) : focus;
        Excerpt excerpt = Excerpt.of(paragraph, shown);
        Validity validity = Validity.of(header, paragraph, focus, asOf);
        List<String> departments =
                paragraph.departments().stream().map(Department::name).distinct().toList();
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
                gist(paragraph, shown, question, aspects, departments),
                paragraph.text(),
                shown.stream().map(span -> List.of(span.start(), span.end())).toList(),
                excerpt.pieces(),
                excerpt.cut(),
                standings.of(validity, header, asOf),
                departments,
                List.of(),
                notes(paragraph, shown, header, region, aspects, departments),
                url(paragraph),
                hit.score());
    }

    static String url(Paragraph paragraph) {
        return "/notices/" + paragraph.ref().notice() + "#" + paragraph.anchor();
    }

    private String gist(
            Paragraph paragraph, List<Span> focus, String question, Set<Aspect> aspects, List<String> departments) {
        if (aspects.contains(Aspect.DEPARTMENT)) {
            return departments.isEmpty()
                    ? talk.say(Phrase.NOBODY_IN_CHARGE)
                    : talk.say(Phrase.IN_CHARGE, "部门", String.join("、", departments));
        }
        return Gist.of(paragraph.text(), focus, question);
    }

    private List<String> notes(
            Paragraph paragraph,
            List<Span> focus,
            Header header,
            Region region,
            Set<Aspect> aspects,
            List<String> departments) {
        List<String> notes = new ArrayList<>();
        for (Aspect aspect : aspects) {
            if (focus.stream().noneMatch(span -> library.index().tells(aspect, span.of(paragraph.text())))) {
                String note = unwritten(aspect, region, departments);
                if (!note.isEmpty()) {
                    notes.add(note);
                }
            }
        }
        for (Header.Remark rule : header.rules()) {
            if (rule.withAnswers() && !rule.label().equals(paragraph.ref().label())) {
                notes.add(rule.quote().isEmpty() ? rule.note() : "“" + rule.quote() + "”——" + rule.label());
            }
        }
        return notes;
    }

    private String unwritten(Aspect aspect, Region region, List<String> departments) {
        String department = String.join("、", departments);
        return switch (aspect) {
            case WHERE -> talk.say(Phrase.NO_WHERE, "经办提示", region.officeHint(), "部门", department);
            case DOCUMENTS -> talk.say(Phrase.NO_DOCUMENTS, "经办提示", region.officeHint(), "部门", department);
            case WHEN_PAID -> talk.say(Phrase.NO_WHEN_PAID, "经办提示", region.officeHint(), "部门", department);
            case HOW -> talk.say(Phrase.NO_HOW, "经办提示", region.officeHint(), "部门", department);
            case PHONE -> talk.say(Phrase.NO_PHONE, "经办提示", region.officeHint(), "部门", department);
            case DEPARTMENT, UNTIL -> "";
        };
    }
}
