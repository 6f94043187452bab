package cn.policydesk.dingtalk.outbound;

/** What operators do about a refusal of DingTalk's interfaces; codes from its public pages and threads. */
final class Advice {

    private Advice() {}

    /** What is wrong, DingTalk's code for it and what to do, in Chinese, without a full stop at the end. */
    static String of(Called.Refused refused) {
        return words(refused) + "（错误码 " + refused.code() + "）";
    }

    private static String words(Called.Refused refused) {
        String code = refused.code();
        if (refused.ofToken()) {
            return "access_token 换过一次仍被拒绝，请核对 DINGTALK_APP_KEY 和 DINGTALK_APP_SECRET";
        }
        if (code.contains("IpNotInWhiteList")) {
            return "服务器的出口 IP 不在应用的白名单里，请在钉钉开放平台“开发配置—安全设置”里加上";
        }
        if (code.contains("PermissionDenied")) {
            return "应用没有这个接口的权限，请在钉钉开放平台“权限管理”里开通“企业内机器人发送消息权限”";
        }
        return switch (code) {
            case "authFailed", "invalidClientIdOrSecret", "invalidClientSecret", "40089" ->
                "AppKey 或 AppSecret 不对，请核对 DINGTALK_APP_KEY 和 DINGTALK_APP_SECRET";
            case "invalidParameter.robotCode.notExsit",
                    "invalidParameter.robotCode.missing",
                    "invalidParameter.robotCode.invalid",
                    "robot.notFound" -> "robotCode 不对，请核对 DINGTALK_ROBOT_CODE";
            case "invalid.openConversationId", "openConversationId.notExisted" -> "群不存在，或机器人不在群里";
            case "bot.stopped" -> "机器人已停用";
            case "310000", "300001" -> "消息带来的回复地址不能用了";
            case "invalid-staff" -> "钉钉说这个人不在企业里，或收不到机器人的消息";
            default -> "钉钉接口拒绝了，请在钉钉开放平台查这个错误码";
        };
    }
}
