package cn.policydesk.dialogue;

import cn.policydesk.benefit.Fact;
import cn.policydesk.benefit.Kind;
import cn.policydesk.benefit.Known;
import cn.policydesk.hearing.HeardFact;
import cn.policydesk.hearing.OneByOne;
import cn.policydesk.telling.Phrase;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * 那个安徽小伙子2018年大专毕业的 of four hired, one of whom was told of as 安徽来的 and not counted: what is told is his, and he is one more
 * where that counts. Nothing of it is the asker's. One per message.
 */
final class OneDescribed {

    private static final String PERSON = "(?:小伙子?|小哥|小妹|妹子|妹儿|姑娘|大姐|大哥|大嫂|阿姨|大叔|师傅|员工|工人|人|男的|女的|的)";
    private static final Pattern ONE =
            Pattern.compile("^(?:不对|哦|哎|那|对了|还有|其实|说错了|记错了|[,，\\s])*?(?:那[个位名](?<a>[^,，。\\s我0-9是有]{2,4}?)(?:来的?|的)?"
                    + PERSON + "|(?<b>[^,，。\\s我0-9是有那]{2,4}?)(?:来)?的?那[个位名]" + PERSON
                    + "?)(?:其实|实际上?|原来|是|[,，\\s])*(?<said>[^,，。;；\\s]{4,})");
    /** 大专毕业的 is a graduate as 毕业的大学生 is. */
    private static final Pattern GRADUATED = Pattern.compile("(?:大专|专科|本科|大学)毕业的?");

    private static final String ABROAD = "外地";
    private static final String BREATH = "[^,，。、;；:：\\s和]*";

    private final Scene scene;

    OneDescribed(Scene scene) {
        this.scene = scene;
    }

    private boolean said(String text) {
        return scene.person().label().isEmpty() && before(text).isPresent();
    }

    /** Hears anew with what is told of him; false where nobody told of before is meant. */
    boolean take(String text) {
        // A place that is not asked about is left out of the message: 安徽 is 外地 there.
        String whole = text.contains(ABROAD) ? scene.incoming.text() : text;
        Matcher one = ONE.matcher(whole.strip());
        Optional<String> before = said(whole) ? before(whole) : Optional.empty();
        if (before.isEmpty() || !one.find() || scene.c().region() == null) {
            return false;
        }
        Matcher told = breath(name(one), before.get());
        String his = one.group("said");
        if (!told.find()
                || OneByOne.sorts(his).isEmpty()
                || !heard(told.group()).isEmpty()) {
            return false;
        }
        for (Fact count : heard(his)) {
            Told number = scene.person().facts().get(count.id());
            int had = number == null ? -1 : KindsApart.exactly(number.known());
            if (number == null || had < 0) {
                continue;
            }
            Known now = Known.exactly(BigDecimal.valueOf(had + 1L));
            scene.keep(scene.person()
                    .with(Map.of(
                            count.id(), new Told(now, number.words(), scene.c().turn()))));
            scene.say(Phrase.TALK_CORRECTED, "事实", scene.desk.slots().told(count, now));
            scene.go();
            return true;
        }
        scene.say(Phrase.TALK_KINDS_UNUSED, "谁", his);
        if (scene.open() != null) {
            scene.again();
        }
        return true;
    }

    /** The numbers of people that one of whom so much is said alone is counted by. */
    private List<Fact> heard(String his) {
        return scene.hear("招了1个" + GRADUATED.matcher(his).replaceFirst("毕业的大学生"), null).facts().stream()
                .filter(one -> one.fact().kind() == Kind.COUNT && KindsApart.exactly(one.known()) == 1)
                .map(HeardFact::fact)
                .toList();
    }

    /** What was told of them with one who is so called. */
    private Optional<String> before(String text) {
        Matcher one = ONE.matcher(text.strip());
        if (!one.find()) {
            return Optional.empty();
        }
        String name = name(one);
        return Stream.concat(
                        scene.person().facts().entrySet().stream()
                                .filter(fact -> KindsUnused.counts(scene).contains(fact.getKey()))
                                .map(fact -> fact.getValue().words()),
                        Stream.of(scene.c().question()))
                .filter(told -> breath(name, told).find())
                .findFirst();
    }

    private static String name(Matcher one) {
        return one.group("a") == null ? one.group("b") : one.group("a");
    }

    /** The breath of what was told in which one person is called so. */
    private static Matcher breath(String name, String told) {
        return Pattern.compile(BREATH + Pattern.quote(name) + BREATH + "(?:1|一)(?:个人|个|名|位|人)" + "|(?:1|一)[个名位]"
                        + BREATH + Pattern.quote(name) + "[^,，。、;；:：\\s和]*")
                .matcher(told);
    }
}
