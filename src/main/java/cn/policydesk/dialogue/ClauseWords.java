package cn.policydesk.dialogue;

import java.util.regex.Pattern;

/** What tells the clauses of one message apart for {@link EachClause}: a whole number, a part, a difference, a question. */
final class ClauseWords {

    static final Pattern PARTS = Pattern.compile("[\\s,，。;；!！?？]+");

    /** A message with one of these tells of another time, or of somebody else: none of its clauses alone is a correction. */
    static final Pattern ELSEWHERE = Pattern.compile(
            "其他|其余|另外|这是|合起来|要是|如果|假如|假设|万一|倘若|的话|哪怕|隔壁|人家|别人|旁人|朋友|同学|亲戚|邻居|另一|明年|以后|往后|将来|打算|准备|下个月|换个");

    /** A clause of some of those who are counted, or of more than were told, tells no whole number. */
    static final Pattern OF_SOME = Pattern.compile(
            "其中|里头|里面|中间|有(?:[一二两三四五六七八九十俩仨0-9]+)?(?:个|户|家|人|名|位)|还|再|又|另|多(?:交|招|来|了)|第[一二三四五六七八九十]|^那?[一二两三四五六七八九俩仨0-9]+(?:个|户|家|人|名|位)(?!$|人$|的$|了$)");

    /** 我少说了8千, 多算了两个: how far the number told before was off. */
    static final Pattern DIFFERENCE = Pattern.compile("(?:多|少|漏|差)(?:说|算|写|报|记|数|填|看|讲|交|给)?了");

    static final Pattern TOTAL = Pattern.compile("(?:一共|总共|总数|加起来|拢共|合计|统共)[^吗么?？]*[0-9一二两三四五六七八九十百]");
    static final Pattern LEFT = Pattern.compile("[留剩]|真正|实际");
    static final Pattern GROWS = Pattern.compile("又|再|新来|多了|加了");
    static final Pattern GONE = Pattern.compile("没来|不来|走了|辞|退|离开|跑了");
    /** 不是3个 and nothing else tells no number. */
    static final Pattern DENIAL = Pattern.compile(
            "^(?:哎呀|哦|不对)?(?:不是|并非|没有)[0-9一二两三四五六七八九十百千万俩仨]+(?:个月|个|户|家|人|名|位|年|天|岁|元|块)?(?:人|了|的|呀|啊)?$");

    static final Pattern SAID_BY = Pattern.compile("说|讲|问|查|告诉|看了");
    static final Pattern ASKS = Pattern.compile(
            "[吗么嘛伐不没]$|(?<!就|只|才)[行能算给有]不[行能算给有]|(?:多久|哪[个家里年天]|什么|啥|怎么|咋|几[年次回个月]|多少|好多|几多|是不是|能不能|有没有|要不要|还是|[呢吧]$)");
    static final Pattern NUMBER = Pattern.compile("[0-9一二两三四五六七八九十百千万]+(?:个月|个|户|家|人|名|位|年|天|岁|元|块)");
    static final Pattern DENIES = Pattern.compile("不是|不止|之前|原来|以前|刚才|错");

    /** That is what the new result says. */
    static final Pattern SUM_ASKED = Pattern.compile(
            "^(?:那|就|这样|我们?|一个?月|每个?月|一年|现在|一共|总共|能|可以|该|是|又|就是|拿|领|返|补|得|给|有|到手)*(?:多少|好多|几多|几个钱)(?:钱|了|啊|呀|呢)*$|^(?:那|就|这样)*(?:是|该|有)*[0-9.一二两三四五六七八九十百千万]+(?:元|块|块钱)?(?:了|对)?[吧吗]$|^还是封顶了?$|^(?:那|这样|[他她它]们?|还|能|也|就)*(?:算|行|符合|够|可以|成)[他她它]?(?:不|吗|么|吧|不算|不行)$|^(?:那|这|这个|这样|他|她|是|就|该|要|有|没有?|你|您|再|重新|帮我|会|不)*(?:要紧|影响|关系|碍事|问题|重新?算|算算|算一下|再算|看看|看一下)(?:算算|一下|一遍)?(?:伐|不|吗|么|没|啊|呀|吧|不大|大不大|呢)*$");

    /** 就3个, and no more: how many there are after all. */
    static final Pattern AFTER_ALL =
            Pattern.compile("^(?:一共|总共)?(?:就|只有|就只有|也就)[0-9一二两三四五六七八九十俩仨]+(?:个|户|家|人|名|位)?(?:人|了|的)?$");

    private ClauseWords() {}
}
