package cn.policydesk.wechat;

import cn.policydesk.channel.Complaints;
import cn.policydesk.channel.Posted;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * {@code GET|POST /wechat/{account}}: what the console of an Official Account calls 服务器地址 (URL).
 *
 * <p>What is not WeChat's is refused before anything is done: 404 without such an account, 403 where signature, time, key or app id
 * are wrong, 413 where the body is too long, 400 where it is no message.
 */
@RestController
@RequestMapping("/wechat/{account}")
class WechatController {

    private static final Logger LOG = LoggerFactory.getLogger("policydesk");

    /** WeChat takes it as: there is no reply. */
    private static final String NOTHING = "success";

    private static final int LONGEST_ECHO = 256;
    private static final MediaType XML = new MediaType(MediaType.TEXT_XML, StandardCharsets.UTF_8);
    private static final MediaType PLAIN = new MediaType(MediaType.TEXT_PLAIN, StandardCharsets.UTF_8);

    private record Served(Account account, Envelope envelope) {}

    private final Map<String, Served> served = new HashMap<>();
    private final WechatDoor door;
    private final Nonces nonces;
    private final Complaints complaints = new Complaints(line -> LOG.warn("{}", line));
    private final int longest;
    private final Clock clock;

    WechatController(Accounts accounts, WechatDoor door, Nonces nonces, WechatSettings settings, Clock clock) {
        accounts.all()
                .forEach(account ->
                        served.put(account.name(), new Served(account, new Envelope(account, settings.freshness()))));
        this.door = door;
        this.nonces = nonces;
        this.longest = settings.longestMessage();
        this.clock = clock;
    }

    /** Proves to the console that the address is ours. */
    @GetMapping
    ResponseEntity<String> check(@PathVariable("account") String name, HttpServletRequest request) {
        Served account = served.get(name);
        if (account == null) {
            return unknown();
        }
        try {
            account.envelope().check(query(request), clock.instant());
        } catch (Envelope.Refused e) {
            return refused(account, e);
        }
        String echo = Posted.parameter(request, "echostr");
        return echo.length() > LONGEST_ECHO ? says(HttpStatus.BAD_REQUEST, "echostr 太长") : says(HttpStatus.OK, echo);
    }

    /** Takes a message and answers it. */
    @PostMapping
    ResponseEntity<String> take(@PathVariable("account") String name, HttpServletRequest request)
            throws IOException, InterruptedException {
        Served account = served.get(name);
        if (account == null) {
            return unknown();
        }
        byte[] body = Posted.body(request, longest);
        if (body == null) {
            return says(HttpStatus.CONTENT_TOO_LARGE, "消息太长");
        }
        Envelope.Query query = query(request);
        Instant now = clock.instant();
        Envelope.Opened opened;
        try {
            opened = account.envelope().open(query, body, now);
            if (!nonces.allows(account.account(), query, opened.keyed())) {
                throw new Envelope.Refused("同一个 nonce 带着别的消息又来了一次");
            }
        } catch (Envelope.Refused e) {
            return refused(account, e);
        } catch (BadXml e) {
            complaints.tell("公众号 " + name + " 收到不能读的消息：" + e.getMessage());
            return says(HttpStatus.BAD_REQUEST, String.valueOf(e.getMessage()));
        }
        return reply(account, opened);
    }

    private ResponseEntity<String> reply(Served account, Envelope.Opened opened) throws InterruptedException {
        try {
            String text = door.answer(account.account(), opened.keyed());
            if (text.isEmpty()) {
                return says(HttpStatus.OK, NOTHING);
            }
            return ResponseEntity.ok()
                    .contentType(XML)
                    .body(account.envelope().reply(opened.keyed().message(), text, opened.closed(), clock.instant()));
        } catch (RuntimeException e) {
            // An error page would be shown to the follower as a broken account.
            LOG.error("公众号 {} 的一条消息没有答成", account.account().name(), e);
            return says(HttpStatus.OK, NOTHING);
        }
    }

    private ResponseEntity<String> refused(Served account, Envelope.Refused refused) {
        complaints.tell("公众号 " + account.account().name() + " 拒绝了一次请求：" + refused.getMessage());
        return says(HttpStatus.FORBIDDEN, String.valueOf(refused.getMessage()));
    }

    private static ResponseEntity<String> unknown() {
        return says(HttpStatus.NOT_FOUND, "这里没有这个公众号");
    }

    private static ResponseEntity<String> says(HttpStatus status, String text) {
        return ResponseEntity.status(status).contentType(PLAIN).body(text);
    }

    private static Envelope.Query query(HttpServletRequest request) {
        return new Envelope.Query(
                Posted.parameter(request, "signature"),
                Posted.parameter(request, "msg_signature"),
                Posted.parameter(request, "timestamp"),
                Posted.parameter(request, "nonce"),
                Posted.parameter(request, "encrypt_type"));
    }
}
