package cn.policydesk.dialogue;

import cn.policydesk.benefit.Benefit;
import cn.policydesk.hearing.Intent;
import cn.policydesk.hearing.IntentWords;
import cn.policydesk.hearing.WrittenNumber;
import cn.policydesk.notice.Region;
import cn.policydesk.telling.DayWords;
import cn.policydesk.telling.Phrase;
import cn.policydesk.telling.Reply;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The region and the day a conversation is about. */
final class Whereabouts {

    /** What may be left of a message that names a region and nothing else: 那…呢. */
    private static final int LEFT = 3;
    /** A question for a day that says no more. */
    private static final Pattern DAY_ASKED = Pattern.compile(
            "(?:那么?|要是|如果|我们?|[他她]们?|[\\d一二三四五六七八九十]+[年月日号]份?|底|初|去|来|再|还|办|报|申请|的话|算|能|可以|不能|可不可以|行|得|有|没有|领|拿|给|补|时候|的|吗|么|不|没|呢|啊|吧|了|[，,。？?！!\\s])+");

    /** What people say around the name of a place. */
    private static final Pattern AROUND = Pattern.compile(
            "\\p{IsHan}{1,4}(?:镇|乡|街道|村|社区)(?:上班?|里|那边|这边|人)?|住在?|家在|[呀啊呢嘛哈哎]|我人?在|我是|我们|这边|这里|应该|不对|不是|改成|改|按|看|问的?是?|说的?是|政策|通知|的|人|哦|噢|是|在|市|县|区");

    private static final Pattern NOW =
            Pattern.compile("(?:今天|今日|现在|马上|这就|当天|眼下)(?:就|去|办|申请|来|算|报|是)|(?:就是|就按|还是|按)(?:今天|今日|现在)|这个月(?:就|去|办|申请)");
    private static final Pattern THIS_YEAR =
            Pattern.compile("今年(1[0-2]|[1-9]|十[一二]?|[一二三四五六七八九])月(?:份|底|初)?[^，。]{0,3}(?:去|办|申请|报|领)");

    private static final Pattern ONLY_DAY = Pattern.compile(
            "(?:那么?|我们?|她|他|就是|就|是|要是|如果|按|还是|今天|今日|今年|现在|马上|这就|当天|这个月|[\\d一二三四五六七八九十]+[年月日号]份?|去|来|办|报|申请|的话|算|能|可以|还|领|拿|给|补|有|多少|几|钱|不|吗|呢|啊|吧|了|得|[，。？?！! ])+");

    private final Scene scene;
    private @Nullable LocalDate supposed;
    private @Nullable LocalDate chosen;

    Whereabouts(Scene scene) {
        this.scene = scene;
    }

    /** Takes up a region that a message names; true where it is another one than before. */
    boolean moved(String text) {
        String named = scene.desk.library().index().regionNamed(withoutDenied(text));
        if (named == null && scene.c().region() == null && scene.c().waiting() != null) {
            // 我户口江阴的 人在青阳镇上 to the question where: the one place held that is named.
            List<String> places = places(text);
            named = places.size() == 1 ? places.getFirst() : null;
        }
        boolean again = !text.strip().equals(scene.incoming.text().strip());
        if (named == null
                || named.equals(scene.c().region())
                || again && places(text).contains(scene.c().region())) {
            return false;
        }
        boolean changed = scene.c().region() != null;
        scene.keep(scene.c().in(named));
        if (changed) {
            Person person = scene.person().withoutFigures();
            scene.keep(
                    person.goal() instanceof Goal.One
                            ? person.wants(Goal.NOTHING)
                            : person.asking(null).told(Set.of()));
            scene.say(Phrase.TALK_REGION_NOW, "地区", scene.regionName());
        }
        namesake(text, named);
        return changed;
    }

    /** The regions held that a text names. */
    private List<String> places(String text) {
        return scene.desk.library().regions().stream()
                .filter(region -> withoutDenied(text).contains(region.shortName()))
                .map(Region::id)
                .toList();
    }

    /** Whether a day is asked about, or, 老家巫山的 人在江阴, which of two places named before any was chosen is meant. */
    boolean asks(String text) {
        if (stands(text)) {
            return true;
        }
        List<String> places = scene.c().region() == null && scene.c().waiting() == null ? places(text) : List.of();
        if (places.size() < 2 || !scene.wants(Intent.AMOUNT, Intent.GRANT, Intent.ALL)) {
            return false;
        }
        List<String> names = scene.desk.library().regions().stream()
                .filter(region -> places.contains(region.id()))
                .map(Region::shortName)
                .toList();
        scene.keep(scene.c().waitingFor(text));
        scene.said.ask(
                scene.phrase(Phrase.TALK_WHICH_PLACE, "地区们", String.join("和", names)),
                names.stream().map(name -> new Reply.Choice(name, name)).toList());
        return true;
    }

    /** 和平 alone may be another 和平: which one is held is said once. */
    private void namesake(String text, String named) {
        Region region = scene.desk.library().region(named).orElse(null);
        if (region == null || region.namesakes().isEmpty()) {
            return;
        }
        if (region.parents().stream().noneMatch(text::contains)) {
            scene.say(Phrase.TALK_NAMESAKE, "全称", region.name(), "别处", String.join("、", region.namesakes()));
        }
    }

    /** 开在江阴的，不是巫山: a place that is denied is not meant. */
    private String withoutDenied(String text) {
        String rest = text;
        for (Region region : scene.desk.library().regions()) {
            if (rest.contains(region.shortName())) {
                rest = rest.replaceAll("不(?:是|在|问|看|要)" + Pattern.quote(region.shortName()), " ");
            }
        }
        return rest;
    }

    /** 那我不去宁波了: a place not held that is denied is no place. */
    String withoutPlaceGone(String text) {
        String place = scene.desk.library().index().placeNotHeld(text);
        if (place == null) {
            return text;
        }
        Matcher from = Pattern.compile(
                        "(我们?是?|我家是?|[个名位俩仨]|招了?|雇了?|请了?|来了|(?:人|他|她|小伙子?|姑娘|他们|她们|人家|[都全])是|从)" + Pattern.quote(place)
                                + "(?:省|市|县|那边|老家)?(?=(?:农村|乡下)?(?:来|过来)?[的哩]?(?:[呀啊嘛呢]|[\\s，,。]|$|在|[开做跑](?!的?补)|人|户口|户籍|小伙|姑娘|大姐|老乡|女的|男的))")
                .matcher(text);
        if (scene.c().region() != null && from.find()) {
            // 我河南的 开店贷款20万 says where somebody is from, not whose notice is meant.
            return text.substring(0, from.end(1)) + "外地" + text.substring(from.end());
        }
        String rest = text.replaceAll(
                "(?:那|我|又|就|也|先)*(?:不|没)(?:打算|想|准备)?(?:去|在|回|到|是|问|要)" + Pattern.quote(place)
                        // 家里不是天津认定的低收入家庭 denies what is said of the home, not the place.
                        + "(?!市?(?:认定|评|发|颁|批|登记|注册|户口|户籍))(?:那边|打工|干)?了?",
                " ");
        return rest.isBlank() ? text : rest.strip();
    }

    /** Whether a text names a region and nothing else. */
    boolean bare(String text) {
        String plain = IntentWords.plain(text);
        String rest = plain;
        for (Region region : scene.desk.library().regions()) {
            List<String> names = new ArrayList<>(region.aliases());
            names.add(region.name());
            names.add(region.shortName());
            names.sort((a, b) -> Integer.compare(b.length(), a.length()));
            for (String name : names) {
                rest = rest.isEmpty() ? rest : rest.replace(IntentWords.plain(name), "");
            }
        }
        boolean named = !plain.equals(rest);
        return named && AROUND.matcher(rest).replaceAll("").length() <= LEFT;
    }

    /** A place and nothing else: what can be asked there. */
    void only() {
        String region = scene.c().region();
        List<Reply.Choice> examples =
                scene.assistant.examples(scene.desk.library(), region == null ? "" : region).stream()
                        .map(example -> new Reply.Choice(example, example))
                        .toList();
        scene.said.ask(scene.phrase(Phrase.TALK_PLACE_ONLY, "地区", scene.regionName()), examples);
    }

    /** Takes up a day of application that a message names; whether it names one. */
    boolean day(String text) {
        LocalDate before = scene.c().asOf();
        LocalDate day = DayWords.of(text, scene.today);
        if (scene.wants(Intent.TODAY) || before != null && now(text)) {
            scene.keep(scene.c().on(null));
            scene.say(Phrase.TALK_DAY, "日期", "今天");
            return true;
        }
        if (day != null) {
            LocalDate then = scene.asOf();
            boolean asked = !day.equals(then) && DayWords.asked(text) && told();
            scene.keep(scene.c().on(day));
            scene.say(Phrase.TALK_DAY, "日期", DayWords.shown(day));
            if (asked) {
                supposed = then;
                chosen = before;
            }
        }
        return day != null;
    }

    /** 2021年1月申请还行吗 while a question is open is of what was told before it: where each stands then, and the day stays as it is. */
    private boolean stands(String text) {
        LocalDate day = DAY_ASKED.matcher(text.strip()).matches() ? DayWords.of(text, scene.today) : null;
        boolean worked = scene.open() == null
                && scene.person().goal() instanceof Goal.One(String id)
                && scene.person().trail().worked().contains(id);
        if (day == null || worked || day.equals(scene.asOf()) || !DayWords.asked(text)) {
            return false;
        }
        Set<Benefit> told = new LinkedHashSet<>();
        scene.c().others().values().forEach(person -> told.addAll(Stood.told(scene, person)));
        told.addAll(Stood.told(scene, scene.person()));
        OtherTime time = new OtherTime(scene);
        TimeAsked that = new TimeAsked(DayWords.shown(day), day, day);
        told.forEach(one -> {
            if (!time.outside(one, that)) {
                time.stands(one, that);
            }
        });
        if (!told.isEmpty()) {
            scene.say(Phrase.TALK_DAY_BACK, "日期", DayWords.shown(day), "今天", DayWords.shown(scene.asOf()));
        }
        if (!told.isEmpty() && scene.open() != null) {
            scene.say(Phrase.TALK_BACK);
            scene.again();
        }
        return !told.isEmpty();
    }

    /** 2021年1月申请还行吗 is answered for that day; what is said next is of the day before again, unless a question was left open for it. */
    void back() {
        if (supposed == null || scene.open() != null && scene.began().asked() == null) {
            return;
        }
        String asked = DayWords.shown(scene.asOf());
        scene.keep(scene.c().on(chosen));
        scene.say(Phrase.TALK_DAY_BACK, "日期", asked, "今天", DayWords.shown(supposed));
    }

    /** Whether there is anything that another day may not change in silence. */
    private boolean told() {
        return !scene.began().facts().isEmpty() || !scene.c().others().isEmpty();
    }

    /** 今天就去办, and 今年十一月去 in that month: the real day, while another one is worked by. */
    private boolean now(String text) {
        LocalDate real = scene.realDay();
        Matcher month = THIS_YEAR.matcher(text);
        return NOW.matcher(text).find()
                || DayWords.shown(real).equals(text.replaceAll("[^\\d年月日]", ""))
                || month.find() && WrittenNumber.of(month.group(1)) == real.getMonthValue();
    }

    /** 今天就去办的话能领多少 behind a question for another day: where it stands today; false where more is said. */
    boolean today(String text) {
        boolean real = scene.open() == null && scene.person().goal() instanceof Goal.One && now(text) && only(text);
        if (real && scene.c().asOf() != null) {
            scene.keep(scene.c().on(null));
            scene.say(Phrase.TALK_DAY, "日期", "今天");
        }
        if (real) {
            scene.go();
        }
        return real;
    }

    /** Whether a message that names a day says nothing more than that: then what is in view is worked out for it. */
    boolean only(String text) {
        return ONLY_DAY.matcher(text.strip()).matches();
    }
}
