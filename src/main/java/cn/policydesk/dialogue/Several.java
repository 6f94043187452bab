package cn.policydesk.dialogue;

import cn.policydesk.hearing.Cue;
import cn.policydesk.telling.Phrase;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * 阿强考了高级电工证 小芳考了个中级美容师 两个人分别能补多少, 我跑网约车… 我对象…她想开花店, 我们一起问: what one message tells of several people is
 * kept for each of them, with what is asked for them; the talk goes on with the first.
 */
final class Several {

    private static final Pattern PARTS = Pattern.compile("[\\s,，。;；、!！?？：]+");
    /** Relatives are told apart only where a message says that it is about both. */
    private static final Pattern BOTH = Pattern.compile(
            "我[和跟与同]我?们?家?" + Kin.WORD
                    + "(?:都|各|一起|想|能|可以|两|俩|有).{0,8}(?:啥|什么|多少|哪些|好多|几|问|[领拿补]不|吗)|[两俩]个?人|我们?俩|[两俩](?:家|个)|一起问|一起算|一块问|各[能领拿补自算]|分别|都能|他们|她们");

    static final Pattern RELATIVE = Pattern.compile(
            "^(?:那|还有|另外)?(?:[我俺咱]们?家?)?(" + Kin.WORD + ")(?!(?![和跟与同]我?(?:是?同|一[样起届]|差不多|也))[和跟与同俩两们]|呢|的店)");
    /** 帮两个小辈问问 counts those who are named behind it. */
    private static final Pattern HEADS = Pattern.compile(
            "(?:帮|替|给)(?:我|忙)?(?:我们?家?)?[2-5两俩三二四五](?:个|位|名)?\\p{IsHan}{1,4}?(?:问|算|查|看)(?:问|算|查|看|一下|下)*");
    /** 还有我女婿，在厂里上班: told of behind the comma. */
    private static final Pattern ALONE = Pattern.compile("(?:那|还有|另外|再有|再就是|以及)+[我俺咱]们?家?" + Kin.WORD);
    /** 我对象家里吃低保, told of him, is his own household. */
    private static final Pattern THEIR_HOUSE =
            Pattern.compile("^(?:那|还有|另外)?(?:我们?家?)?" + Kin.WORD + "(?=家里?(?:[是有吃拿领低零没困]|享受))");
    /** 老公58我49: one's age right behind the other's. */
    private static final Pattern NEXT_AGE =
            Pattern.compile("(?<=[0-9岁])(?=(?:我|我们?家?" + Kin.WORD + "|" + Kin.WORD + ")今?年?[0-9]{2})");
    /** 我想开修车铺我媳妇也想开店: one's words right behind the other's. */
    private static final Pattern NEXT_KIN = Pattern.compile(
            "(?<=[\\p{IsHan}0-9]{3})(?<![和跟与同给帮替让叫带连为对是用靠把被])(?=我们?家?"
                    + Kin.WORD
                    + "(?:也|在|想|是|今年|去年|前年|刚|才|有|没|做|干|跑|开|打|失业|毕业|下岗|退[伍役]|当兵|残疾|登记|自己|灵活|农村|户口|考|学了|读|要|准备|打算|回|大[学专一二三四]|本科|中专|技校|职校|高中|[0-9]{2}))");
    /** 家里低保 holds for both. */
    private static final Pattern HOUSEHOLD =
            Pattern.compile("^(?:我们?家里?|咱们?家里?|家里头?|全家|一家人?)(?!" + Kin.WORD + "|开|办|的)都?(?=是|有|吃|拿|享受|领|低|零|没|困)");
    /** 都登记失业 holds for both; 都能领多少 only asks. */
    private static final Pattern SHARED = Pattern.compile("^(?:现在|目前|如今|眼下|最近|今年|也|又|还|我们|我俩|俩人|两人|两个人?|我[和跟与同]我?们?家?"
            + Kin.WORD + "(?:两个人?|俩人?)?)?都(?!能|可以|想(?!去|到|在|参加|见习|学|考)|要|给|算|帮|问|有啥|有什么|有多少|补|领|拿)(.{2,})");

    /** 家里两个小囡都没工作: of each of those who are named behind it, and not of the one who speaks. */
    private static final Pattern CHILDREN = Pattern.compile(
            "^(?:那|还有|另外)?[我俺咱]?们?(?:家|屋)?(?:里|头|里头)?(?:的|有)?[2-5两俩二三]个?(?:小囡|小孩|孩子|娃儿?|崽|儿女|子女|小的|小辈|老人|大人|亲戚|年轻人)(?:都|全都?)(.{2,})");
    /** 我交了失业保险8个月 他交了5年: of the same insurance. */
    private static final Pattern PAID = Pattern.compile("^[他她](?:才|也|都|已经)?[交缴]了?(?=[0-9两一二三四五六七八九十半]+(?:年|个月))");

    private static final Pattern PAID_WHAT = Pattern.compile("[交缴]了?(失业保险|养老保险|社保)");

    /** 最低工资说是2260 holds for all of one place. */
    private static final Pattern OF_PLACE = Pattern.compile("^[^,，]{0,6}最低(?:月|小时)?(?:工资|生活保障|生活费)[^,，]{0,6}[0-9]");
    /** 还有个两岁小囡: a child of whom no more is said. */
    private static final Pattern CHILD = Pattern.compile(
            "^(?:那|还有|另外|家里|再有|有)*一?个?((?:[0-9]{1,2}|[两一二三四五六七八九十]{1,2})岁半?|未成年|没成年)的?(小囡|囡囡|小孩|孩子|娃儿?|娃娃|宝宝|小朋友)$");

    /** 一起问一下补贴: no benefit is named. */
    private static final Pattern ONLY_ASKS = Pattern.compile(
            "(?:一起|一块儿?|分别|各自|各|都|两个人?|想|要|来|也|帮|忙|问|算|查|看|说|一下|下|补贴|的|情况|政策|能|领|拿|补|多少|哪些|什么|啥|吧|呗|啊|呢|[\\p{P}\\s])*");

    private static final Pattern TWO = Pattern.compile("我[俩两]个?人?|" + People.TOGETHER.pattern());
    private static final Pattern ONE_KIN = Pattern.compile(Kin.WORD);
    private static final Pattern AGE = Pattern.compile("[0-9]{2}");
    static final Pattern ASKER = Pattern.compile("^(?:那|还有|另外)?(?:我自己|我本人|我)(?![们和跟与同家俩两])");
    /** 我屋里两个人的事：儿子…，儿媳妇…: says of nobody anything yet. */
    private static final Pattern HEADING = Pattern.compile(
            "(?:那|还有|另外)?[我俺咱]们?(?:家|屋)?(?:里|头|里头)?(?:想|要|是|来|帮|替|有)*(?:问|算|查|看)?(?:下|一下|问)?(?:这|家里)?[2-5两俩二三四五几]个?人(?:的)?(?:事|事情|情况|补贴|问题)?");

    private static final Pattern THEY = Pattern.compile("^(?:那|还有|另外)?[他她](?!们)");

    private final Scene scene;
    private boolean split;
    private boolean opened;

    Several(Scene scene) {
        this.scene = scene;
    }

    /** What is to be read of a message about the first of several people; the message itself where it names no two. */
    String first(String whole) {
        PairNamed pair = PairNamed.in(whole);
        String alone = pair == null ? whole : pair.rest(whole);
        String text = Kin.in(alone) == null ? alone : HEADS.matcher(alone).replaceFirst("帮问");
        Map<String, List<String>> told = new LinkedHashMap<>();
        if (pair != null) {
            pair.labels().forEach(one -> told.put(one, new ArrayList<>()));
        }
        List<String> rest = new ArrayList<>();
        List<String> shared = new ArrayList<>();
        List<String> before = new ArrayList<>();
        boolean aside = pair == null && new ToldApart(scene).aside(whole);
        boolean both = aside || pair != null || BOTH.matcher(text).find() || new ToldApart(scene).several(text);
        List<String> parts = parts(text, both);
        String kin = both ? kin(whole, parts) : null;
        String who = null;
        for (String said : parts) {
            String part = insured(said, text);
            String named = both ? relative(part, kin) : null;
            Matcher name = People.NAMED.matcher(part);
            Matcher all = SHARED.matcher(part);
            Matcher house = HOUSEHOLD.matcher(part);
            Matcher children = CHILDREN.matcher(part);
            Matcher child = CHILD.matcher(part);
            if (both
                    && (house.find() && !Kin.theirHouse(part, who)
                            || OF_PLACE.matcher(part).find())) {
                shared.add(part);
            } else if (both && children.find()) {
                shared.add(children.group(1));
            } else if (both && child.find()) {
                told.computeIfAbsent(child.group(2), one -> new ArrayList<>()).add(child.group(1));
                who = null;
            } else if (both && all.find()) {
                shared.add(all.group(1));
            } else if (named != null && named.isEmpty() && HEADING.matcher(part).matches()) {
                rest.add(part);
            } else if (named != null) {
                who = named;
                told.computeIfAbsent(who, one -> new ArrayList<>())
                        .add(THEIR_HOUSE.matcher(part).replaceFirst(""));
            } else if (name.find() && part.length() > name.end() + 1) {
                who = name.group(1);
                told.computeIfAbsent(who, one -> new ArrayList<>()).add(part.substring(name.end()));
            } else if (kin != null && told.isEmpty() && mine(part)) {
                before.add(part);
            } else if (who == null || People.TOGETHER.matcher(part).find()) {
                rest.add(part);
                who = null;
            } else {
                told.computeIfAbsent(who, one -> new ArrayList<>()).add(part);
            }
        }
        if (!before.isEmpty()) {
            // What stands before the first 我 or 我妹妹 is told of the one who speaks.
            told.computeIfAbsent("", one -> new ArrayList<>()).addAll(0, before);
        }
        if (told.size() < 2) {
            return whole;
        }
        split = true;
        told.values().forEach(words -> words.addAll(shared));
        // 俩人各能领多少: what is said of all of them is asked for each.
        String asked = HEADS.matcher(TWO.matcher(String.join(" ", rest)).replaceAll(""))
                .replaceAll("帮问");
        boolean named = !Wishes.bare(asked) || scene.desk.words().cues().said(Cue.LOAN, asked);
        String first = before.isEmpty() || aside
                ? told.keySet().stream()
                        .filter(name -> !aside || !name.isEmpty())
                        .findFirst()
                        .orElse("")
                : "";
        // 我爸和我都是失业人员 is said of both at once.
        boolean alike = told.values().stream().distinct().count() == 1;
        Map<String, Told> same = new LinkedHashMap<>();
        StringBuilder waiting = new StringBuilder();
        told.forEach((name, words) -> {
            scene.keep(scene.c().about(name));
            String said = String.join(" ", words);
            if (alike && !name.equals(first)) {
                scene.keep(scene.person().with(same));
            } else {
                if (!scene.hear(said, null).facts().isEmpty()) {
                    scene.say(Phrase.TALK_OF, "谁", alike ? called(told.keySet()) : called(name));
                }
                var _ = new Remembering(scene).take(said);
                scene.person().facts().forEach((fact, one) -> {
                    if (one.turn() == scene.c().turn()) {
                        same.put(fact, one);
                    }
                });
            }
            // 帮我妈和我自己问考证的补贴 asked for both before either was told of.
            String wish = (named ? said + " " + asked : said).strip();
            String earlier = scene.person().trail().wish();
            if (name.equals(first) && pair == null) {
                waiting.append(earlier);
                scene.keep(scene.person().wishing(""));
            } else {
                scene.keep(scene.person().wishing(earlier.contains(wish) ? earlier : (earlier + " " + wish).strip()));
            }
        });
        scene.keep(scene.c().about(first));
        List<String> others =
                told.keySet().stream().filter(name -> !name.equals(first)).toList();
        scene.say(Phrase.TALK_FIRST_OF, "谁", called(first), "后面", called(others));
        opened = pair != null
                && told.values().stream().allMatch(List::isEmpty)
                && ONLY_ASKS.matcher(asked).matches();
        String left = (String.join(" ", told.getOrDefault(first, List.of())) + " " + asked + " " + waiting).strip();
        scene.read(left);
        return left;
    }

    private static String insured(String part, String text) {
        Matcher paid = PAID.matcher(part);
        Matcher what = PAID_WHAT.matcher(text);
        return paid.find() && what.find() ? paid.replaceFirst("$0" + what.group(1)) : part;
    }

    /** 帮我妈和我自己问 names two and says no more: the first of them is asked for. */
    boolean opened() {
        if (opened) {
            new Acquainted(scene).again();
            if (scene.person().facts().isEmpty() && !scene.busy()) {
                scene.say(Phrase.TALK_TELL_OF, "谁", called(scene.person().label()));
            }
        }
        return opened;
    }

    static List<String> parts(String text, boolean both) {
        List<String> parts = new ArrayList<>();
        for (String part : PARTS.split(text)) {
            if (both) {
                NEXT_AGE.splitAsStream(part).flatMap(NEXT_KIN::splitAsStream).forEach(parts::add);
            } else {
                parts.add(part);
            }
        }
        return parts;
    }

    /** The relative spoken of: 我老公, or 老公 at the beginning of a part; null where there is none. */
    @Nullable
    String kin(String text, List<String> parts) {
        String kin = Kin.in(text);
        return kin != null
                ? kin
                : parts.stream()
                        .map(RELATIVE::matcher)
                        .filter(Matcher::find)
                        .map(found -> Kin.label(found.group(1)))
                        .findFirst()
                        .or(() -> Optional.ofNullable(other()))
                        .orElse(Kin.couple(text) ? Kin.SPOUSE : null);
    }

    /** The one relative it is about beside the asker, whom 他 means; null where there is none, or several. */
    @Nullable
    private String other() {
        List<String> known = new ArrayList<>(scene.c().others().keySet());
        known.add(scene.person().label());
        known.removeIf(String::isEmpty);
        return known.size() == 1 && ONE_KIN.matcher(known.getFirst()).matches() ? known.getFirst() : null;
    }

    /** Whether a part before anybody is named tells of something, and not of both. */
    boolean mine(String part) {
        return !People.TOGETHER.matcher(part).find()
                && !scene.hear(part, null).facts().isEmpty();
    }

    /** Whether the message told of several people. */
    boolean split() {
        return split;
    }

    private static String called(Collection<String> labels) {
        return labels.stream().map(Several::called).collect(Collectors.joining("、"));
    }

    private static String called(String label) {
        return label.isEmpty() ? "您自己" : label;
    }

    /** Of whom a part begins to tell: a relative, the asker himself, or the relative named before by 他 or 她; else null. */
    static @Nullable String relative(String part, @Nullable String kin) {
        Matcher relative = RELATIVE.matcher(part);
        if (relative.find()
                && (part.length() > relative.end() || ALONE.matcher(part).matches())) {
            return Kin.label(relative.group(1));
        }
        if (kin != null
                && ASKER.matcher(part).find()
                && (part.length() > 3 || AGE.matcher(part).find())) {
            return "";
        }
        return kin != null && THEY.matcher(part).find() ? kin : null;
    }
}
