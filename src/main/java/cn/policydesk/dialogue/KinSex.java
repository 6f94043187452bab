package cn.policydesk.dialogue;

import cn.policydesk.benefit.Fact;
import cn.policydesk.benefit.Kind;
import cn.policydesk.benefit.Known;
import cn.policydesk.hearing.Heard;
import cn.policydesk.hearing.HeardFact;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * 我妈 beside what one tells of oneself says nothing of whether the speaker is a man or a woman; of 我嫂子, whom it is about, the word tells it,
 * and it is not asked. One per message.
 */
final class KinSex {

    private static final Pattern KIN = Pattern.compile("我?们?家?" + Kin.WORD);
    private static final Pattern OWN = Pattern.compile("(?:我|俺|本人)(?!们?家?" + Kin.WORD + "|(?:想|要|来|就)?(?:问|帮|替|给))");

    private static final String SEX = "性别";
    private static final Pattern MAN = Pattern.compile(
            "老公|丈夫|男人|男朋友|男友|未婚夫|爸爸|父亲|爷爷|外公|岳父|公公|.*(?:弟|哥|弟弟|哥哥|舅子|叔子|叔叔?|伯伯|伯父|姑[父夫]|舅舅?|姨[父夫]|姐夫|妹夫)|女婿|老?丈人|连襟|侄子|孙子|儿子|外甥");
    private static final Pattern WOMAN = Pattern.compile(
            "老婆|媳妇|妻子|婆娘|女朋友|女友|未婚妻|妈妈|母亲|奶奶|外婆|岳母|婆婆|.*(?:妹|姐|妹妹|姐姐|姨子|姑子|姑姑?|姨|姑妈|姨妈|舅妈|伯母|婶婶?|婶子|阿姨)|儿媳妇?|嫂子|嫂嫂|丈母娘|妯娌|侄女|外甥女|孙女|女儿|闺女|姑娘|闺蜜");

    private final Scene scene;

    KinSex(Scene scene) {
        this.scene = scene;
    }

    /** The person it is about with the sex that the word for a relative tells, where it matters and nothing else was told. */
    Person known() {
        Person person = scene.person();
        Fact sex = scene.desk.library().rules().dictionary().find(SEX).orElse(null);
        if (sex == null
                || person.facts().containsKey(SEX)
                || !scene.busy()
                || scene.c().region() == null
                || !scene.pursuit().wanted().contains(SEX)) {
            return person;
        }
        String label = person.label();
        String kin = !label.isEmpty() || OWN.matcher(scene.c().question()).find()
                ? label
                : person.trail().kin();
        String option = WOMAN.matcher(kin).matches() ? "女" : MAN.matcher(kin).matches() ? "男" : "";
        if (option.isEmpty() || !sex.options().contains(option)) {
            return person;
        }
        Told told = new Told(new Known.OneOf(Set.of(option)), kin, scene.c().turn());
        return person.with(Map.of(SEX, told));
    }

    /** What was heard without the sex that only a relative's name tells, where it is the asker who is talked of. */
    Heard without(String text, Heard all) {
        Heard heard = without(all, one -> partOfWord(text, one));
        Person person = scene.person();
        if (!person.label().isEmpty()) {
            // 我妈不是没认定吗 while it is about the father.
            return without(heard, one -> ofAnother(person.label(), text.substring(one.start(), one.end())));
        }
        if (!person.trail().kin().isEmpty() && !OWN.matcher(text).find()) {
            return heard;
        }
        return without(
                heard,
                one -> KIN.matcher(text.substring(one.start(), one.end())).matches());
    }

    /** 女 of 女婿 tells of no woman. */
    private static boolean partOfWord(String text, HeardFact one) {
        Matcher kin = KIN.matcher(text);
        while (kin.find()) {
            if (kin.start() <= one.start() && one.end() < kin.end()) {
                return true;
            }
        }
        return false;
    }

    /** 我妈 while it is about the father; 我闺女 of one called 女儿 is herself. */
    private static boolean ofAnother(String label, String words) {
        Matcher kin = KIN.matcher(words);
        String named = kin.matches() ? Kin.in(words.startsWith("我") ? words : "我" + words) : null;
        return named != null && !named.equals(label) && !Kin.same(named, label);
    }

    private static Heard without(Heard heard, Predicate<HeardFact> gone) {
        return new Heard(
                heard.facts().stream()
                        .filter(one -> one.fact().kind() != Kind.CHOICE || !gone.test(one))
                        .toList(),
                heard.refused(),
                heard.unlike());
    }
}
