package cn.policydesk.telling;

import cn.policydesk.benefit.Benefit;
import cn.policydesk.library.Library;
import cn.policydesk.notice.ClauseRef;
import cn.policydesk.notice.Region;
import cn.policydesk.search.Aspect;
import cn.policydesk.search.Finding;
import cn.policydesk.search.Hit;
import cn.policydesk.search.OutsideTopic;
import cn.policydesk.search.Question;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Answers a question from the paragraphs of the notices, or says that they do not tell.
 *
 * <p>Immutable and safe for use by several threads.
 */
public final class ClauseDesk {

    /** From this many characters on only the beginning of a question is read, and the answer says so. */
    public static final int LONG_QUESTION = 400;

    private static final int SUGGESTIONS = 3;

    private final Library library;
    private final Talk talk;
    private final String baseUrl;
    private final boolean brief;
    private final List<Benefit> meant;

    /** @param baseUrl for absolute links in messages, or empty for no links */
    public ClauseDesk(Library library, Talk talk, String baseUrl) {
        this(library, talk, baseUrl, false, List.of());
    }

    private ClauseDesk(Library library, Talk talk, String baseUrl, boolean brief, List<Benefit> meant) {
        this.library = library;
        this.talk = talk;
        this.baseUrl = baseUrl;
        this.brief = brief;
        this.meant = meant;
    }

    /**
     * The same, which does not list all notices where nothing is found.
     *
     * @param likely the benefits the question may mean, the likeliest first
     */
    public ClauseDesk brief(List<Benefit> likely) {
        return new ClauseDesk(library, talk, baseUrl, true, likely);
    }

    /**
     * Answers one question, without memory of others.
     *
     * @param question as typed, however odd
     * @param region the region that alone may answer, or null; must be one of the library's
     * @param asOf the day of application
     */
    public AskReply ask(String question, @Nullable String region, LocalDate asOf) {
        Phrase odd = odd(question);
        if (odd != null) {
            return notFound(talk.say(odd), region, asOf, null, talk.say(Phrase.NOT_FOUND_END));
        }
        String read = beginning(question.strip());
        String prefix = question.strip().length() > read.length() ? talk.say(Phrase.TOO_LONG) : "";
        Finding finding = library.index().find(new Question(read, region));
        return switch (finding) {
            case Finding.Answered answered -> {
                List<ClauseAnswer> answers = answers(answered.hits(), read, asOf);
                yield new AskReply(
                        "answered",
                        asOf,
                        region,
                        new PlainReply(talk, baseUrl).answered(answers, region == null, prefix),
                        answers,
                        null,
                        List.of(),
                        List.of());
            }
            case Finding.Unsure unsure -> {
                List<ClauseAnswer> answers = answers(unsure.hits(), read, asOf);
                String reply = new PlainReply(talk, baseUrl).unsure(answers, region == null, prefix);
                yield new AskReply("unsure", asOf, region, reply, answers, null, List.of(), List.of());
            }
            case Finding.NotFound notFound -> refuse(notFound, region, asOf, prefix);
        };
    }

    /**
     * Shows one paragraph that was picked, whatever else the question would find.
     *
     * @param question what was asked before it was picked; its sentence is looked for in the paragraph
     */
    public AskReply show(ClauseRef ref, String region, String question, LocalDate asOf) {
        List<ClauseAnswer> answers = answers(List.of(new Hit(ref, region, 0)), beginning(question.strip()), asOf);
        String reply = new PlainReply(talk, baseUrl).answered(answers, false, "");
        return new AskReply("answered", asOf, region, reply, answers, null, List.of(), List.of());
    }

    /** What is read of a question: beyond it neither a place nor an aspect counts, and nothing is kept in memory. */
    public static String beginning(String question) {
        if (question.length() <= LONG_QUESTION) {
            return question;
        }
        int end = Character.isHighSurrogate(question.charAt(LONG_QUESTION - 1)) ? LONG_QUESTION - 1 : LONG_QUESTION;
        return question.substring(0, end);
    }

    private List<ClauseAnswer> answers(List<Hit> hits, String question, LocalDate asOf) {
        Set<Aspect> aspects = library.index().aspects(question);
        Answering answering = new Answering(library, talk, meant);
        return hits.stream()
                .map(hit -> answering.answer(hit, question, aspects, asOf))
                .toList();
    }

    /** What to say to something that is no question, or null. */
    private static @Nullable Phrase odd(String question) {
        if (question.isBlank()) {
            return Phrase.EMPTY;
        }
        boolean letters = question.codePoints().anyMatch(Character::isLetterOrDigit);
        boolean chinese =
                question.codePoints().anyMatch(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN);
        boolean digits = question.codePoints().anyMatch(Character::isDigit);
        return letters ? chinese || digits ? null : Phrase.FOREIGN : Phrase.ONLY_SIGNS;
    }

    private AskReply refuse(Finding.NotFound notFound, @Nullable String region, LocalDate asOf, String prefix) {
        String other = notFound.otherRegion();
        String place = notFound.place();
        OutsideTopic topic = notFound.topic();
        String says;
        AskReply.Pointer pointer = null;
        if (other != null) {
            String name = library.region(other).map(Region::shortName).orElse(other);
            says = talk.say(Phrase.NOT_FOUND_OTHER_REGION, "地区", name);
            pointer = new AskReply.Pointer(other, name);
        } else if (place != null) {
            String names = String.join(
                    "、", library.regions().stream().map(Region::shortName).toList());
            says = talk.say(Phrase.NOT_FOUND_NOT_HELD, "地名", place, "地区们", names);
        } else if (topic != null) {
            says = outside(topic, region);
        } else {
            String name = region == null
                    ? null
                    : library.region(region).map(Region::shortName).orElse(region);
            says = name == null ? talk.say(Phrase.NOT_FOUND) : talk.say(Phrase.NOT_FOUND_HERE, "地区", name);
        }
        return notFound(
                prefix.isEmpty() ? says : prefix + "\n" + says,
                region,
                asOf,
                pointer,
                other == null && place == null ? end(topic, region) : talk.say(Phrase.NOT_FOUND_END));
    }

    /** A topic without a name brings its own words; one that a notice is silent on is told for that notice alone. */
    private String outside(OutsideTopic topic, @Nullable String region) {
        if (topic.name().isEmpty()) {
            return topic.whereTo();
        }
        if (topic.notice() != null && region != null) {
            String name = library.region(region).map(Region::shortName).orElse(region);
            return talk.say(Phrase.NOT_FOUND_SILENT, "主题", topic.name(), "地区", name);
        }
        return talk.say(Phrase.NOT_FOUND_OUTSIDE, "主题", topic.name(), "去处", topic.whereTo());
    }

    /** That something may have been misheard is said only where nothing was recognised: else what was taken for the topic is named. */
    private String end(@Nullable OutsideTopic topic, @Nullable String region) {
        if (topic == null || topic.name().isEmpty()) {
            return talk.say(Phrase.NOT_FOUND_END);
        }
        Phrase end =
                topic.notice() != null && region != null ? Phrase.NOT_FOUND_SILENT_END : Phrase.NOT_FOUND_OUTSIDE_END;
        return talk.say(end, "主题", topic.name());
    }

    private AskReply notFound(
            String says, @Nullable String region, LocalDate asOf, AskReply.@Nullable Pointer pointer, String end) {
        List<AskReply.Held> held = library.notices().stream()
                .map(notice -> new AskReply.Held(notice.header().title(), "/notices/" + notice.id()))
                .toList();
        String list = String.join(
                "；",
                library.notices().stream()
                        .map(notice -> notice.header().shortTitle())
                        .toList());
        List<String> suggestions = new ArrayList<>();
        for (Region each : library.regions()) {
            if (region == null || each.id().equals(region)) {
                suggestions.addAll(talk.examples(each.id()).stream()
                        .limit(region == null ? 1 : SUGGESTIONS)
                        .toList());
            }
        }
        String reply = says + "\n" + (brief ? "" : talk.say(Phrase.HELD, "清单", list) + "\n") + end;
        return new AskReply("not-found", asOf, region, PlainReply.cut(reply), List.of(), pointer, held, suggestions);
    }
}
