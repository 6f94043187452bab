package cn.policydesk.wechat;

import cn.policydesk.ServedFolders;
import java.util.UUID;
import org.springframework.boot.test.context.SpringBootTest;

/** The product with one account of each mode, served on a free port from a copy of the staff folders. */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "logging.level.root=warn",
            "policydesk.public-base-url=https://policy.example.gov.cn",
            "policydesk.wechat.accounts.plain.app-id=wx0000000000000001",
            "policydesk.wechat.accounts.plain.token=plaintoken",
            "policydesk.wechat.accounts.plain.region=dongyang",
            "policydesk.wechat.accounts.safe.app-id=wx0000000000000002",
            "policydesk.wechat.accounts.safe.token=safetoken",
            "policydesk.wechat.accounts.safe.aes-key=" + ServedAccounts.KEY,
            "policydesk.wechat.accounts.safe.region=dongyang",
            "policydesk.wechat.accounts.both.app-id=wx0000000000000003",
            "policydesk.wechat.accounts.both.token=bothtoken",
            "policydesk.wechat.accounts.both.aes-key=" + ServedAccounts.KEY,
            "policydesk.wechat.accounts.both.mode=兼容",
            "policydesk.wechat.accounts.both.original-id=gh_7f083739789a",
            "policydesk.wechat.accounts.broken.app-id=wx0000000000000004"
        })
abstract class ServedAccounts extends ServedFolders {

    static final String KEY = "abcdefghijklmnopqrstuvwxyz0123456789ABCDEFG";

    Phone plain() {
        return new Phone(port, "plain", "plaintoken", null, "wx0000000000000001");
    }

    Phone safe() {
        return new Phone(port, "safe", "safetoken", KEY, "wx0000000000000002");
    }

    /** The account that takes both, written to in one of the ways. */
    Phone both(boolean encrypted) {
        return new Phone(port, "both", "bothtoken", encrypted ? KEY : null, "wx0000000000000003");
    }

    Phone phone(String account) {
        return account.equals("plain") ? plain() : safe();
    }

    /** Somebody nobody has heard of. */
    static String somebody() {
        return "o" + UUID.randomUUID().toString().replace("-", "").substring(0, 27);
    }
}
