package cn.policydesk.dialogue;

import cn.policydesk.benefit.Benefit;
import cn.policydesk.benefit.Fact;
import cn.policydesk.benefit.Kind;
import cn.policydesk.benefit.Known;
import cn.policydesk.benefit.Span;
import cn.policydesk.hearing.FactHearing;
import cn.policydesk.hearing.Figure;
import cn.policydesk.hearing.SpokenNumber;
import cn.policydesk.telling.Phrase;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * 我们小公司招了3个登记失业半年以上的人，签了2年合同，社保交了4个月，能补多少: who tells all of a hiring by its kind has hired none of the other kinds the same
 * benefit pays for. The other number is not asked for; that it is taken as none is said, so that it can be told. One per message.
 */
final class UntoldKinds {

    /** A shorter message answers a question, or says no more than how many. */
    private static final int STORY = 20;

    private static final String PEOPLE = "人";
    /** Of others something is said as well, or of some of them. */
    private static final Pattern MORE =
            Pattern.compile("还有|另外|另有|其他|其它|其余|别的|外加|再加|也招|里头|里面|其中|各[一二两三四五\\d]|一个是|有[的些]");
    /** 招了 of the message is what the number is of. */
    private static final Pattern HIRED = Pattern.compile("招|雇|请|录用|新来|安[置排]|吸纳");

    private static final Pattern COUNTED = Pattern.compile("[\\d一二两三四五六七八九十几俩仨](?:[个名位](?!月|人)|人|个人)|[招雇请]了?个(?!月)");

    private final Scene scene;

    UntoldKinds(Scene scene) {
        this.scene = scene;
    }

    /** The person, with the kinds that were not told of as none where one is asked for next. */
    Person known() {
        Person person = scene.person();
        for (Fact untold : untold()) {
            Told told = told(untold);
            if (told != null) {
                Known none = new Known.Between(SpokenNumber.point(BigDecimal.ZERO));
                person = person.with(Map.of(untold.id(), new Told(none, told.words(), told.turn())));
                scene.say(Phrase.TALK_KIND_UNTOLD, "事实", scene.desk.slots().name(untold));
            }
        }
        return person;
    }

    /** The kinds of people nobody spoke of that one benefit pays for, while something of it is asked for. */
    private List<Fact> untold() {
        if (!(scene.person().goal() instanceof Goal.One(String id))
                || !scene.pursuit().asks()) {
            return List.of();
        }
        Benefit benefit = scene.desk.library().rules().benefit(id).orElse(null);
        return benefit == null
                ? List.of()
                : benefit.facts().stream()
                        .flatMap(fact -> kinds(fact).filter(kind -> !kind.equals(fact) || none(kind)))
                        .filter(one -> people(one) && !scene.person().facts().containsKey(one.id()))
                        .distinct()
                        .toList();
    }

    /** The number of another kind of the same hiring, told with all of it; null where there is none. */
    private @Nullable Told told(Fact untold) {
        if (!(scene.person().goal() instanceof Goal.One(String id))) {
            return null;
        }
        Benefit benefit = scene.desk.library().rules().benefit(id).orElse(null);
        return benefit == null
                ? null
                : benefit.facts().stream()
                        .flatMap(fact -> kinds(fact))
                        .filter(fact -> !fact.equals(untold) && people(fact) && kind(fact))
                        .flatMap(fact ->
                                Optional.ofNullable(scene.person().facts().get(fact.id())).stream())
                        .filter(this::whole)
                        .findFirst()
                        .orElse(null);
    }

    private Stream<Fact> kinds(Fact fact) {
        List<Fact> parts = scene.desk.library().rules().dictionary().parts(fact);
        return parts.isEmpty() ? Stream.of(fact) : parts.stream();
    }

    /** Whether a number was told in a story that counts nobody else. */
    private boolean whole(Told told) {
        String words = story(told.words());
        List<BigDecimal> heads = scene.desk.hearing().figures(words, scene.asOf()).stream()
                .map(FactHearing.Placed::figure)
                .filter(figure -> figure instanceof Figure.Count count
                        && List.of("个", "名", "位", PEOPLE, "").contains(count.measure()))
                .map(Figure::number)
                .filter(number -> number != null && number.exact() && number.low() != null)
                .map(Span::low)
                .toList();
        return words.length() >= STORY
                && told.known() instanceof Known.Between(Span span)
                && span.exact()
                && span.low() != null
                && span.low().signum() > 0
                && heads.size() == 1
                && heads.getFirst().compareTo(span.low()) == 0
                && COUNTED.matcher(words).results().count() == 1
                && HIRED.matcher(words).find()
                && !MORE.matcher(words).find();
    }

    /** The message, or the question that all is about, in which some words stand. */
    private String story(String words) {
        return Stream.of(scene.incoming.text(), scene.c().question())
                .filter(text -> text.contains(words))
                .findFirst()
                .orElse(words);
    }

    /** Whether a fact counts a kind of people: more than that somebody was taken on must be said of them. */
    private boolean kind(Fact fact) {
        return scene.desk.slots().ofKind(fact);
    }

    private boolean none(Fact fact) {
        return kind(fact)
                && scene.desk.slots().buttons(fact).stream()
                        .anyMatch(button -> button.value().equals("0" + PEOPLE));
    }

    private static boolean people(Fact fact) {
        return fact.kind() == Kind.COUNT && fact.unitText().equals(PEOPLE);
    }
}
