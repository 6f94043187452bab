package cn.policydesk.dialogue;

import cn.policydesk.benefit.Benefit;
import cn.policydesk.notice.Paragraph;
import cn.policydesk.telling.OwnSentences;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * 一场最多给多少, 5个人一年多少, 剩下的什么时候给 behind a clause, 保险钱呢 behind a result: a message that names nothing of its own stays with what
 * was told last. One per message.
 */
final class StaysHere {

    private static final int SHORT = 12;
    private static final int PART = 2;
    private static final String NUMBER = "(?:[0-9]+|[零一二两三四五六七八九十百几]+)";
    /** Nothing but how many, how much and for how long. */
    private static final Pattern HOW_MUCH = Pattern.compile(
            "(?:那|要是|如果|一共|总共|大概|最多|最高|最少|每个?月|每年|按|能|可以|给|补|领|拿|发|有|是|算|得|都|又|就|搞|办|" + NUMBER
                    + "(?:多)?(?:个|名|位)?(?:人|场|次|户|家|岗|个月|月|年|个|天|期|批|份|套|名|位|季度)?|多少|好多|几多|钱|块|呢|啊|呀|吗|嘛|合计|加起来|下来|了|的|[\\s，,。？?])+");
    /** Nothing but when or what of the rest. */
    private static final Pattern WHEN = Pattern.compile(
            "(?:那|这|剩下?的?|余下的?|其余的?|后面的?|剩余的?|另一半|还有的|什么时候|啥时候|啥子时候|几时|哪天|还|会|能|可以|再|才|就|给|发|拿|领|到账|打过来|打款|打|拨|付|钱|呢|吗|啊|嘛|的|了|不|[\\s，,。？?])+");

    private static final Pattern HEADS = Pattern.compile(
            "(?:那|我|俺|咱|们|厂里?|店里?|公司|单位|企业|一家|小|总共|一共|就|只|才|是|有|现在|[，, ])*[0-9]{1,3}(?:个|名|位|来)?人(?:[的啊呀吧呢，, ]|要|去|报|不|用|自己|吗|行|能|返|可以|也|算){0,10}[?？]?");
    /** The most that a length of time may be, as notices write it. */
    private static final Pattern MOST = Pattern.compile("(?:不超过|最长|最多|期限)[^。；，]{0,8}?(?:[0-9]+|[一二三四五六])(?:个月|年)");

    private final Scene scene;

    StaysHere(Scene scene) {
        this.scene = scene;
    }

    /** Of the benefits a question for an amount may mean those at hand, where it names none; as found otherwise. */
    List<Benefit> of(String text, List<Benefit> found) {
        List<Benefit> offered = scene.busy() ? List.of() : new Naming(scene).offered();
        if (!offered.isEmpty()
                && text.strip().length() <= SHORT
                && HOW_MUCH.matcher(text.strip()).matches()) {
            return Offered.granted(scene, offered);
        }
        List<Benefit> near = near(text);
        return near.size() == 1 ? near : found;
    }

    /** The other benefits of the clause in hand of whose name the message has two characters that the one in hand has not. */
    private List<Benefit> near(String text) {
        String plain = text.strip();
        if (plain.length() > SHORT || scene.open() != null || !(scene.person().goal() instanceof Goal.One(String id))) {
            return List.of();
        }
        Benefit now = scene.desk.library().rules().benefit(id).orElse(null);
        return now == null
                ? List.of()
                : scene.desk.library().rules().benefits(now.region()).stream()
                        .filter(one -> !one.equals(now)
                                && one.ref().label().equals(now.ref().label()))
                        .filter(one -> !one.versions().isEmpty())
                        .filter(one -> IntStream.rangeClosed(0, plain.length() - PART)
                                .mapToObj(at -> plain.substring(at, at + PART))
                                .anyMatch(pair ->
                                        one.name().contains(pair) && !now.name().contains(pair)))
                        .toList();
    }

    /** Whether a message only asks when, or what of the rest. */
    static boolean when(String text) {
        return text.strip().length() <= SHORT && WHEN.matcher(text.strip()).matches();
    }

    /** Whether a message holds nothing but how many people there are: 我们厂9个人. */
    static boolean heads(String text) {
        return HEADS.matcher(text.strip()).matches();
    }

    /** The one sentence of a text that writes for how long at most; empty where there is none, or several. */
    static String most(String text) {
        List<String> found = new ArrayList<>();
        for (String sentence : text.split("[。；]")) {
            if (MOST.matcher(sentence).find() && !found.contains(sentence.strip())) {
                found.add(sentence.strip());
            }
        }
        return found.size() == 1 ? found.getFirst() : "";
    }

    /** The paragraph of a clause of the region in which some words stand; the one given where it is that, or none. */
    int paragraph(String label, int given, String words) {
        return scene.desk.library().notices().stream()
                .filter(notice -> notice.header().region().equals(scene.c().region()))
                .flatMap(notice -> notice.paragraphs().stream())
                .filter(one -> one.ref().label().equals(label) && one.text().contains(words.strip()))
                .map(one -> one.ref().paragraph())
                .sorted(Comparator.comparing((Integer one) -> one != given))
                .findFirst()
                .orElse(given);
    }

    /** Of a clause in view the sentences that are of the one benefit at hand, or of none; its whole text where several are. */
    String own(String text) {
        List<Benefit> offered = scene.busy() ? List.of() : Offered.granted(scene, new Naming(scene).offered());
        if (offered.size() != 1) {
            return text;
        }
        OwnSentences sentences = new OwnSentences(scene.desk.library(), offered.getFirst());
        return scene.desk
                .library()
                .paragraph(offered.getFirst().ref())
                .filter(one -> text.contains(one.body()))
                .map((Paragraph one) -> sentences.of(one).stream().collect(Collectors.joining()))
                .orElse(text);
    }
}
