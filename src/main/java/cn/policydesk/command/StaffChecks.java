package cn.policydesk.command;

import cn.policydesk.dialogue.Assistant;
import cn.policydesk.dingtalk.DingtalkWords;
import cn.policydesk.library.FolderCheck;
import cn.policydesk.wechat.WechatWords;
import cn.policydesk.wechat.outbound.Menus;
import java.util.List;

/** The checks that the rooms above the library add to a release: the product and every command refuse the same files. */
public final class StaffChecks {

    private StaffChecks() {}

    /** All of them; each is safe for use by several threads. */
    public static List<FolderCheck> all() {
        return List.of(
                Assistant::check,
                (folder, rules, faults) -> DingtalkWords.check(folder, faults),
                (folder, rules, faults) -> WechatWords.check(folder, faults),
                (folder, rules, faults) -> Menus.read(folder, faults));
    }
}
