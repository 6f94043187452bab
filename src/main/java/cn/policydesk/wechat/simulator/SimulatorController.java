package cn.policydesk.wechat.simulator;

import cn.policydesk.channel.Reception;
import cn.policydesk.notice.Faults;
import cn.policydesk.simulator.FrontDoor;
import cn.policydesk.simulator.Refused;
import cn.policydesk.wechat.Account;
import cn.policydesk.wechat.Accounts;
import cn.policydesk.wechat.SpareAccount;
import cn.policydesk.wechat.outbound.Menus;
import jakarta.annotation.PreDestroy;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.web.server.context.WebServerInitializedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What the page and the command line ask of the simulator. Messages go out by HTTP, to this server's own door. */
@RestController
@RequestMapping(path = "/wechat-simulator", produces = MediaType.APPLICATION_JSON_VALUE)
@ConditionalOnBooleanProperty("policydesk.wechat.simulator")
class SimulatorController {

    private final Accounts accounts;
    private final SpareAccount invented;
    private final WechatInterfaces interfaces;
    private final SlowOnce slow;
    private final Reception reception;
    private final Clock clock;
    private final String host;
    private final ConcurrentMap<String, Courier> couriers = new ConcurrentHashMap<>();
    private volatile int port;

    SimulatorController(
            Accounts accounts,
            SpareAccount invented,
            WechatInterfaces interfaces,
            SlowOnce slow,
            Reception reception,
            Clock clock,
            @Value("${server.address:127.0.0.1}") String host) {
        this.accounts = accounts;
        this.invented = invented;
        this.interfaces = interfaces;
        this.slow = slow;
        this.reception = reception;
        this.clock = clock;
        this.host = host;
    }

    @EventListener
    void listening(WebServerInitializedEvent event) {
        if (!"management".equals(event.getApplicationContext().getServerNamespace())) {
            port = event.getWebServer().getPort();
        }
    }

    @PreDestroy
    void close() {
        couriers.values().forEach(Courier::close);
    }

    /** The accounts with their menus. */
    @GetMapping("/state")
    Views.State state() {
        // What is wrong with the file was told when it was released.
        Menus menus = Menus.read(reception.words().folder(), new Faults());
        return new Views.State(
                accounts.all().stream().map(account -> view(account, menus)).toList(),
                reception.regions().stream()
                        .map(region -> new Views.Place(region.id(), region.shortName()))
                        .toList());
    }

    private Views.AccountView view(Account account, Menus menus) {
        List<Views.ButtonView> menu = menus.of(account)
                .map(written ->
                        written.buttons().stream().map(Views.ButtonView::of).toList())
                .orElse(List.of());
        boolean here = port(account.apiBase()) == port(interfaces.base());
        return Views.of(account, account.equals(invented.account()), here, menu);
    }

    /** The port of an address on this machine, 0 for any other. */
    private static int port(String base) {
        URI uri = URI.create(base);
        return List.of("127.0.0.1", "localhost").contains(String.valueOf(uri.getHost())) ? uri.getPort() : 0;
    }

    /** Hands a message on, and waits for what comes of it: up to a quarter of a minute. */
    @PostMapping(path = "/messages", consumes = MediaType.APPLICATION_JSON_VALUE)
    Views.DeliveredView message(@RequestBody Asked asked) throws Refused, InterruptedException {
        Account account = account(asked);
        String openId = asked.openId();
        Act act = asked.act();
        Delivery how = asked.delivery(account);
        if (asked.seconds() > 0) {
            slow.slow(account.name(), openId, Duration.ofSeconds(asked.seconds()));
        }
        Courier courier = couriers.computeIfAbsent(
                account.name(), name -> new Courier(FrontDoor.own(host, port), account, clock));
        return Views.DeliveredView.of(courier.deliver(act, openId, how));
    }

    /** Makes the answer to somebody's next message slow. */
    @PostMapping(path = "/slow", consumes = MediaType.APPLICATION_JSON_VALUE)
    Views.State slow(@RequestBody Asked asked) throws Refused {
        slow.slow(account(asked).name(), asked.openId(), Duration.ofSeconds(asked.seconds()));
        return state();
    }

    /** What was sent to somebody outside replies. */
    @GetMapping("/pushes")
    List<Views.NoteView> pushes(@RequestParam String follower, @RequestParam(defaultValue = "0") long after) {
        return interfaces.inbox().after(follower, after).stream()
                .map(Views.NoteView::of)
                .toList();
    }

    private Account account(Asked asked) throws Refused {
        String name = asked.account() == null ? "" : asked.account();
        return accounts.find(name)
                .orElseThrow(() -> new Refused("没有叫“" + (name.length() > 40 ? name.substring(0, 40) : name)
                        + "”的公众号。可以写："
                        + String.join(
                                "、", accounts.all().stream().map(Account::name).toList())));
    }

    @ExceptionHandler
    ProblemDetail onRefused(Refused e) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(HttpStatus.BAD_REQUEST, e.words());
        problem.setTitle("请求有误");
        return problem;
    }
}
