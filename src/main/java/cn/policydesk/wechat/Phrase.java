package cn.policydesk.wechat;

import cn.policydesk.channel.PhraseBook;

/** The phrases of {@code bot/wechat.yaml}: a key and the names that may stand in braces. */
enum Phrase implements PhraseBook.Entry {
    WELCOME("关注", "问候"),
    TRY("试试", "地区"),
    WHERE("在哪里"),
    REGION_BENEFITS("问地区的补贴", "地区"),
    REGION_NOW("到了地区", "地区"),
    SCENE_UNKNOWN("扫码没对上"),
    BENEFIT("算待遇", "待遇"),
    MENU_UNKNOWN("菜单没对上"),
    VOICE("语音没听清"),
    IMAGE("图片"),
    VIDEO("视频"),
    LOCATION("位置"),
    LINK("链接"),
    STICKER("表情"),
    SCANNED("扫一扫"),
    UNKNOWN("不认识的消息"),
    BACK("接着刚才"),
    PICK("选"),
    TAP_OR_PICK("点或选"),
    SOURCE("看原文", "网址"),
    MORE("看下文"),
    NO_MORE("没有下文"),
    STILL("还在查"),
    LATE("迟到的", "问题"),
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
