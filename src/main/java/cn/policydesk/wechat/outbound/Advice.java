package cn.policydesk.wechat.outbound;

/** What operators do about a refusal of WeChat's interfaces; the second table of platforms.md. */
final class Advice {

    private Advice() {}

    /** What is wrong, WeChat's code for it and what to do, in Chinese, without a full stop at the end. */
    static String of(Called.Refused refused) {
        String code = "（错误码 " + refused.code() + "）";
        return switch (refused.meaning()) {
            case BUSY -> "微信接口一直忙" + code + "。已试过几次，内容留到对方下一条消息再给";
            case TOKEN ->
                "access_token 换过一次仍被拒绝，或 AppSecret 不对" + code + "。请核对 WECHAT_APP_ID 和 WECHAT_SECRET，看有没有别的程序也在用老接口取令牌";
            case ADDRESS -> "服务器的出口 IP 不在公众号的白名单里" + code + "。请在公众平台“设置与开发—基本配置—IP白名单”加上；被动回复不受影响";
            case GONE -> "对方已取消关注或不收消息" + code;
            case TOO_LONG -> "微信说内容太长" + code + "，拆到最短仍不行";
            case DAY_USED_UP -> "接口今天的次数用完了" + code + "。北京时间零点前只用被动回复；可以在公众平台查看用量或清零";
            case CLOSED, USED_UP -> "对方的客服消息时间已过或条数用完" + code + "。内容留到对方下一条消息再给";
            case NOT_GRANTED -> "公众号没有这个接口的权限" + code + "。未认证的账号就是这样：重启前只用被动回复，认证以后请重启";
            case NOT_NOW -> "现在不能显示“正在输入”" + code;
            case NO_MENU -> "公众号现在没有菜单" + code;
            case OTHER -> other(refused.code()) + code + (refused.ofToken() ? "，发生在取令牌的时候" : "");
        };
    }

    private static String other(int code) {
        return switch (code) {
            case 40013 -> "AppID 不对，请核对 WECHAT_APP_ID";
            case 40125 -> "AppSecret 不对，请核对 WECHAT_SECRET";
            case 40018 -> "菜单按钮的名字长度不对";
            case 40015, 40016, 40017, 40019, 40023, 40024, 40025, 40026, 40027 -> "菜单按钮的内容不合要求";
            case 40054, 40055 -> "菜单按钮的网址不对";
            case 45011 -> "调用太频繁，过一会儿再试";
            case 50002 -> "公众号被限制，请登录公众平台查看";
            case 50007 -> "公众号已冻结，请登录公众平台查看";
            default -> "微信接口拒绝了，请查微信的“全局返回码”";
        };
    }
}
