package cn.policydesk.dialogue;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * 房租一个月2000国家给补不 还想贷8万利息咋算: the questions one message asks one behind the other, each with what is told before it.
 * Stateless.
 */
final class Matters {

    private static final Pattern BLANKS = Pattern.compile("[\\s,，。;；、!！]+|(?<=[?？])");
    private static final Pattern ASKING = Pattern.compile(
            "[吗么嘛不没][?？]?$|[?？]$|多少|好多|几多|[咋啥]|怎么|怎样|什么|能不能|有没有|是不是|可不可以|给不给|补不补|(?<![好十这那])几(?:个月|年|块|万|成)(?![了前来]|以前|之前)|能(?:补|领|拿|贷|给|报)");
    private static final Pattern FURTHER =
            Pattern.compile("^(?:还有(?:就是)?|另外|以及|同时|顺便|再就是|再一个|对了|还(?=想|要|打算|准备)|再(?=问|想))[,，\\s]*(?:再?问问?(?:一?下)?)?");
    /** 能不能领, 怎么办理, 有没有截止日期, 通知里有标准吗: asks of nothing by itself. */
    private static final Pattern EMPTY = Pattern.compile(
            "^(?:什么时候|啥时候|啥时|几时|哪天|几号|截止(?:日期?|时间)?|期限|时间|最晚|最迟|材料|证件|东西|准备|要?带|要不要|要|哪里|哪儿|哪|去|在|到|流程|多久|到账|通知|文件|政策|标准|依据|规定|写|里面?|上面?|明确|具体|详细|说|请问|我们?|这个?|那个?|到底|一共|总共|大概|每个?月|一个月|一年|可以|能不能|能|可不可以|有没有|有|是不是|怎么|咋|如何|什么|啥|多少|好多|钱|给|领|拿|补贴?|补助|办理?|申请|政策|算|的|呢|吗|么|嘛|不|没|啊|呀|[?？])*$");

    private Matters() {}

    /** The questions in their order; fewer than two where a message asks for one thing. */
    static List<String> of(String text) {
        List<String> matters = new ArrayList<>();
        StringBuilder told = new StringBuilder();
        for (String written : BLANKS.split(text.strip())) {
            String part = told.isEmpty() ? FURTHER.matcher(written).replaceFirst("") : written;
            if (part.isEmpty()) {
                continue;
            }
            if (!matters.isEmpty() && told.isEmpty() && EMPTY.matcher(part).matches()) {
                // 房租给补不 补多少: the same is asked on.
                matters.add(matters.removeLast() + " " + part);
                continue;
            }
            told.append(told.isEmpty() ? "" : " ").append(part);
            if (ASKING.matcher(part).find() && !EMPTY.matcher(told).matches()) {
                matters.add(told.toString());
                told.setLength(0);
            }
        }
        if (!told.isEmpty() && !matters.isEmpty()) {
            matters.add(matters.removeLast() + " " + told);
        }
        return matters;
    }
}
