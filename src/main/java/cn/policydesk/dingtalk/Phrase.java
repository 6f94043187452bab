package cn.policydesk.dingtalk;

import cn.policydesk.channel.PhraseBook;

/** The phrases of {@code bot/dingtalk.yaml}: a key and the names that may stand in braces. */
enum Phrase implements PhraseBook.Entry {
    TRY("试试", "地区"),
    WHERE("在哪里"),
    REGION_BENEFITS("问地区的补贴", "地区"),
    VOICE("语音没听清"),
    PICTURE("图片"),
    FILE("文件"),
    EMPTY("没有话"),
    UNKNOWN("不认识的消息"),
    BACK("接着刚才"),
    TAP_OR_PICK("点或选"),
    SOURCE("看原文"),
    WHOLE("看全文"),
    MORE("看下文"),
    NO_MORE("没有下文"),
    PRIVATE_GROUP("转到单聊"),
    PRIVATE_REST("其余在单聊"),
    PRIVATE_NOT("不能单聊"),
    PICK_IN_GROUP("群里选"),
    CARD_OFFER("转发按钮"),
    CARD_TITLE("转发卡片标题", "地区"),
    CARD_AMOUNT("转发卡片金额", "金额"),
    CARD_SOURCE("转发卡片依据", "标题", "条款"),
    CARD_VALID("转发卡片时效", "时效"),
    CARD_WHERE("转发卡片部门", "部门"),
    CARD_ASK("转发卡片要问", "要点"),
    CARD_LINK("转发卡片链接"),
    CARD_END("转发卡片结尾"),
    CARD_NONE("没有可转发的"),
    LIST_PRIVATE("名单只在单聊"),
    LIST_REGION("名单问地区"),
    LIST_BEGUN("名单开始", "人数"),
    LIST_QUEUED("名单排队", "人数"),
    LIST_PROGRESS("名单进度", "已算", "人数"),
    LIST_BUSY("名单还在算"),
    LIST_MANY("名单太多"),
    LIST_PERSON_GETS("名单一人能领", "几项", "合计", "待遇"),
    LIST_PERSON_MAYBE("名单一人可能", "几项", "待遇"),
    LIST_PERSON_NONE("名单一人没有"),
    LIST_PERSON_PROBLEM("名单一人问题", "问题"),
    LIST_REST("名单其余", "人数"),
    LIST_DONE("名单算完", "人数", "问题数"),
    LIST_DONE_CLEAN("名单算完_都看懂", "人数"),
    LIST_REMARKS("名单说明", "说明"),
    LIST_UNREAD("名单没看懂", "原话"),
    LIST_FAILED("名单没算成"),
    NOT_ALLOWED("不能问"),
    CROWDED("发得太快"),
    FAILED("出错");

    private final String written;

    Phrase(String... written) {
        this.written = String.join(" ", written);
    }

    @Override
    public String written() {
        return written;
    }
}
