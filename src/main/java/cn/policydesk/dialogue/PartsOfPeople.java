package cn.policydesk.dialogue;

import cn.policydesk.hearing.WrittenNumber;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a message says of some of the people, part by part: 四个交了4个月 有一个才交2个月, 2个月 就一个 那四个都满3个月了,
 * 4个里头有1个没交满 按3个人算.
 *
 * @param parts in order
 */
record PartsOfPeople(List<Part> parts) {

    /** How a part stands to the others. */
    enum Sort {
        /** 4个里头: all of them. */
        WHOLE,
        /** 有一个, 就他一个, 其中有个. */
        SOME,
        /** 另外三个, 其他的都. */
        REST,
        /** 按3个人算: what is left. */
        LEFT,
        /** 四个: all or some, by the number. */
        PLAIN
    }

    /** @param number of people; 0 where it is not said */
    record Part(Sort sort, int number, String said) {}

    private static final String ONE = "(?:个|名|位)(?:人|的)?";
    private static final String NO_TIME = "(?!月|多月|半月|点|小时|星期|礼拜|季)";
    private static final Pattern HEAD = Pattern.compile("(?<whole>" + Supposing.NUMBER
            + "(?:个|名|位)?人?(?:里头?|里面|当中|之中|中)(?:面|头)?)"
            + "|(?<left>(?:按|就算|只算|能算|算|只剩|还剩|剩下?|一共|总共)(?:就|着|是|了|有)?" + Supposing.NUMBER + "(?:个|名|位|人)" + NO_TIME
            + "(?=人?(?:算|了|的话|来|吧|嘛|啊|$|[\\s,，。!！])))"
            + "|(?<rest>(?:另外|其他|其它|其余|剩下|余下|别的|旁的|那)(?:的|那)?(?:" + Supposing.NUMBER + ONE + NO_TIME
            + "|(?:几?个|几位|的|人)*(?=都|全|也都|社保都|合同都)))"
            + "|(?<some>(?:其中|里头|里面|当中)?(?:就|只|才|又)?(?:有|是)" + Supposing.NUMBER + "?" + ONE + NO_TIME
            + "|(?:其中|里头|里面|当中)有?[俩仨]人?" + NO_TIME
            + "|(?:其中|里头|里面|当中)(?:有个)?[\\p{IsHan}&&[^的有是一二两三四五六七八九十]]{2,3}?(?=[只才就][做干待来上])"
            + "|(?:其中|里头|里面|当中|就|只|只有)" + Supposing.NUMBER + "?" + ONE + NO_TIME + "|(?:就|只有)[他她](?:" + Supposing.NUMBER
            + ONE
            + NO_TIME + "|一?人)?)"
            + "|(?<plain>(?<![0-9一二两三四五六七八九十第这几每]|交|缴)" + Supposing.NUMBER + ONE + NO_TIME + "(?!合同|社保))");
    private static final Pattern NUMBER = Pattern.compile(Supposing.NUMBER);

    static PartsOfPeople in(String text) {
        List<Part> parts = new ArrayList<>();
        Matcher head = HEAD.matcher(text);
        Sort sort = null;
        int number = 0;
        int behind = 0;
        String before = "";
        while (head.find()) {
            String between = text.substring(behind, head.start()).strip();
            if (sort == null) {
                before = between;
            } else {
                parts.add(new Part(sort, number, said(sort, between, before)));
                before = "";
            }
            sort = sort(head);
            Matcher many = NUMBER.matcher(head.group());
            number = many.find() ? WrittenNumber.of(many.group()) : sort == Sort.SOME ? 1 : 0;
            behind = head.end();
        }
        if (sort != null) {
            parts.add(new Part(sort, number, said(sort, text.substring(behind).strip(), before)));
        }
        return new PartsOfPeople(List.copyOf(parts));
    }

    /** 2个月 就一个: what is said in front of the first, where nothing stands behind it. */
    private static String said(Sort sort, String behind, String before) {
        return behind.isEmpty() && (sort == Sort.SOME || sort == Sort.PLAIN) ? before : behind;
    }

    private static Sort sort(Matcher head) {
        return head.group("whole") != null
                ? Sort.WHOLE
                : head.group("left") != null
                        ? Sort.LEFT
                        : head.group("rest") != null ? Sort.REST : head.group("some") != null ? Sort.SOME : Sort.PLAIN;
    }

    /** The first part of a sort; null where there is none. */
    @Nullable
    Part first(Sort sort) {
        return parts.stream().filter(part -> part.sort() == sort).findFirst().orElse(null);
    }
}
