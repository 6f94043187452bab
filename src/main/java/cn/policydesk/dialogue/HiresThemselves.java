package cn.policydesk.dialogue;

import cn.policydesk.benefit.Benefit;
import cn.policydesk.benefit.Benefit.Audience;
import cn.policydesk.benefit.Kind;
import cn.policydesk.benefit.Known;
import cn.policydesk.hearing.HeardFact;
import cn.policydesk.telling.Phrase;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * 那3个大学生他们自己有没有补贴好领, behind what a firm gets for hiring them: what the notice gives to those who go to work in such a firm is
 * theirs, a case of its own. One per message.
 */
final class HiresThemselves {

    private static final String WHO = "(大学生|毕业生|应届生|大专生|本科生|学生|小年轻|年轻人|小伙子?|小姑娘|小朋友|新员工|(?<=[这那][个位两俩三几]个?)人)";
    private static final Pattern THEMSELVES = Pattern.compile(
            WHO + "(?:[他她]们?|们)?(?:自己|本人|个人|自个儿?)" + "|" + WHO + "[^,，。\\s]{0,16}[他她]们?(?:自己|本人|个人)(?:领|拿|能|可以|得)");
    /** 本人可以领吗 of one who hires graduates is said of them. */
    private static final Pattern ONLY_SELF =
            Pattern.compile("^(?:那|那么)?(?:[他她]们?)?(?:本人|[他她]们?自己|[他她]们?个人)(?:也|还|到底)*(?:可以|能|有|也|领|拿|得)");

    private static final Pattern STUDIED = Pattern.compile("毕业|应届|大专|本科|大学");
    private static final Pattern HIMSELF = Pattern.compile("自己|本人|个人|自个儿?");
    private static final Pattern WANTED = Pattern.compile("补贴|补助|[领拿]|钱|奖励");
    private static final Pattern GRADUATES = Pattern.compile("毕业生|大学生|应届");
    /** What goes to graduates who take up work in a firm. */
    private static final Pattern GOES_TO_WORK =
            Pattern.compile("毕业生[^，。；]{0,4}(?:到|在)[^，。；]{0,12}(?:企业|单位)[^，。；]{0,6}(?:就业|工作|上班)");

    private static final String GRADUATE = "大学毕业生";
    private static final String SMALL = "小微企业";
    private static final String SMALLER = "中小微企业";

    private final Scene scene;

    HiresThemselves(Scene scene) {
        this.scene = scene;
    }

    /** Takes up what goes to themselves; false where it is not asked of a firm's hires. */
    boolean take(String text) {
        Matcher asked = THEMSELVES.matcher(text);
        boolean called = asked.find();
        String name = called ? null : new HiredByName(scene).named(text);
        boolean named = called || name != null && HIMSELF.matcher(text).find();
        if (!named && !ONLY_SELF.matcher(text).find()
                || !WANTED.matcher(text).find()
                || scene.c().region() == null
                || !scene.person().label().isEmpty()
                || name == null && !hires()) {
            return false;
        }
        String said = name != null || !named ? null : asked.group(1) == null ? asked.group(2) : asked.group(1);
        String label = name != null ? name : said == null || said.equals("人") ? "大学生" : said;
        boolean studied =
                name == null || STUDIED.matcher(scene.c().question() + text).find();
        Set<String> schools = schools();
        List<Benefit> theirs = scene
                .desk
                .library()
                .rules()
                .benefits(String.valueOf(scene.c().region()))
                .stream()
                .filter(benefit -> studied
                        && benefit.audiences().equals(Set.of(Audience.CITIZEN))
                        && !benefit.versions().isEmpty()
                        && (schools.isEmpty()
                                ? GOES_TO_WORK.matcher(benefit.basis().words()).find()
                                : schools.contains(benefit.ref().label())))
                .toList();
        Map<String, Told> size = size();
        scene.keep(scene.c().about(label));
        scene.keep(scene.person().with(size));
        Map<String, Told> graduate = new LinkedHashMap<>();
        for (HeardFact one :
                studied && schools.isEmpty() ? scene.hear(GRADUATE, null).facts() : List.<HeardFact>of()) {
            if (one.fact().kind() == Kind.YES_NO && scene.desk.hearing().kinds().own(one.fact())) {
                graduate.put(
                        one.fact().id(), new Told(one.known(), label, scene.c().turn()));
            }
        }
        scene.keep(scene.person().with(graduate).forSelf());
        scene.say(Phrase.TALK_SOMEBODY, "谁", label);
        if (!schools.isEmpty()) {
            var _ = new Remembering(scene).take(text);
        }
        Set<String> told = scene.person().facts().keySet();
        List<Benefit> used = theirs.stream()
                .filter(one -> scene.pursuit().facts(one).stream().anyMatch(told::contains))
                .toList();
        List<Benefit> meant = schools.isEmpty() || used.size() != 1 ? theirs : used;
        if (meant.size() == 1) {
            scene.say(Phrase.TALK_NOW_THIS, "待遇", meant.getFirst().name());
            new Naming(scene).one(meant.getFirst());
        } else if (theirs.isEmpty()) {
            scene.keep(scene.person().wants(new Goal.All(Audience.CITIZEN)));
            scene.go();
        } else {
            new Naming(scene).which(theirs);
        }
        return true;
    }

    /** 学生自己能领什么 behind what a school gets, which hires nobody: the clauses looked at, whose other paragraphs are of the students. */
    private Set<String> schools() {
        List<Benefit> looked = scene.pursuit().looked();
        return looked.stream().allMatch(benefit -> benefit.audiences().equals(Set.of(Audience.INSTITUTION)))
                ? looked.stream().map(benefit -> benefit.ref().label()).collect(Collectors.toSet())
                : Set.of();
    }

    /** Whether it is a firm that hires graduates. */
    private boolean hires() {
        boolean goal = scene.pursuit().looked().stream()
                .anyMatch(benefit -> !benefit.audiences().contains(Audience.CITIZEN)
                        && GRADUATES
                                .matcher(benefit.name() + benefit.basis().words())
                                .find());
        return goal
                || scene.person().facts().keySet().stream()
                        .anyMatch(fact ->
                                fact.contains("招") && GRADUATES.matcher(fact).find())
                || GRADUATES.matcher(scene.c().question()).find()
                        && scene.c().question().contains("招");
    }

    /** What was told of the firm's size is of the firm they work for. */
    private Map<String, Told> size() {
        Map<String, Told> size = new LinkedHashMap<>();
        Map<String, Told> facts = scene.person().facts();
        for (String id : List.of(SMALL, SMALLER, "单位规模")) {
            Told told = facts.get(id);
            if (told != null) {
                size.put(id, told);
            }
        }
        Told small = facts.get(SMALL);
        if (small != null && small.known().equals(Known.YES)) {
            size.putIfAbsent(SMALLER, small);
        }
        return size;
    }
}
