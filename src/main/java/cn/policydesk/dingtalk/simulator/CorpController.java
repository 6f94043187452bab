package cn.policydesk.dingtalk.simulator;

import cn.policydesk.dingtalk.Robot;
import cn.policydesk.simulator.FrontDoor;
import cn.policydesk.simulator.Refused;
import jakarta.annotation.PreDestroy;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.web.server.context.WebServerInitializedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What the page and the command line ask of the simulator. Messages go out by HTTP to this server's own door, or as frames. */
@RestController
@RequestMapping("/dingtalk-simulator")
@ConditionalOnBooleanProperty("policydesk.dingtalk.simulator")
class CorpController {

    private static final int MOST_PEOPLE = 50;

    private final Corp corp;
    private final Clock clock;
    private final String host;
    private final AtomicReference<@Nullable HttpWay> http = new AtomicReference<>();

    CorpController(Corp corp, Clock clock, @Value("${server.address:127.0.0.1}") String host) {
        this.corp = corp;
        this.clock = clock;
        this.host = host;
    }

    @EventListener
    void listening(WebServerInitializedEvent event) {
        if (!"management".equals(event.getApplicationContext().getServerNamespace())) {
            http.set(new HttpWay(FrontDoor.own(host, event.getWebServer().getPort()), clock));
        }
    }

    @PreDestroy
    void close() {
        HttpWay way = http.get();
        if (way != null) {
            way.close();
        }
    }

    /** The robots. */
    @GetMapping("/state")
    Views.State state() {
        return new Views.State(
                InventedRobots.NICK,
                corp.robots().stream().map(Views.RobotView::of).toList());
    }

    /** Begins a scene: a new group, with people nobody has spoken to yet. */
    @PostMapping("/scenes")
    Views.SceneView begin(@RequestParam String robot, @RequestParam(required = false) @Nullable List<String> people)
            throws Refused {
        Robot meant = corp.robots().stream()
                .filter(each -> each.name().equals(robot))
                .findFirst()
                .orElseThrow(() -> new Refused(
                        "没有这个机器人。可以写：" + corp.robots().stream().map(Robot::name).collect(Collectors.joining("、"))));
        List<String> nicks = people == null || people.isEmpty() ? Scenes.USUAL : people;
        if (nicks.size() > MOST_PEOPLE || nicks.stream().anyMatch(each -> each.isBlank() || each.length() > 20)) {
            throw new Refused("最多" + MOST_PEOPLE + "个人，每个人的名字1到20个字。");
        }
        return view(corp.scenes().begin(meant, nicks));
    }

    /** A scene as it is now. */
    @GetMapping("/scenes/{id}")
    Views.SceneView scene(@PathVariable String id) throws Refused {
        return view(found(id));
    }

    private Views.SceneView view(Scene scene) {
        return Views.SceneView.of(scene, corp.standing(scene.robot()));
    }

    private Scene found(String id) throws Refused {
        return corp.scenes().find(id).orElseThrow(() -> new Refused("这一场已经没有了，重新开始。"));
    }

    /** Hands a message on, and waits till the product has taken it; half a minute at most. */
    @PostMapping(path = "/scenes/{id}/messages", consumes = MediaType.APPLICATION_JSON_VALUE)
    Views.SentView message(@PathVariable String id, @RequestBody Asked asked) throws Refused, InterruptedException {
        Scene scene = found(id);
        Person who = asked.person(scene);
        Act act = asked.act(corp.vault());
        How how = asked.how();
        HttpWay way = http.get();
        if (way == null) {
            throw new Refused("服务还没有开好，请再试一次。");
        }
        boolean group = Boolean.TRUE.equals(asked.group());
        String chat = group ? Scene.GROUP : who.staffId();
        return new Views.SentView(corp.send(scene, who, chat, !Boolean.FALSE.equals(asked.called()), act, how, way));
    }

    /** Takes a file that somebody is going to send. */
    @PostMapping(path = "/scenes/{id}/files", consumes = MediaType.APPLICATION_OCTET_STREAM_VALUE)
    Views.FileView file(@PathVariable String id, @RequestParam String name, @RequestBody byte[] bytes) throws Refused {
        found(id);
        return new Views.FileView(corp.vault().put(name, bytes));
    }

    /** A file that somebody sent or was sent. */
    @GetMapping("/scenes/{id}/files/{code}")
    ResponseEntity<byte[]> file(@PathVariable String id, @PathVariable String code) throws Refused {
        found(id);
        Vault.Kept kept = corp.vault().get(code).orElseThrow(() -> new Refused("这个文件已经没有了。"));
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_OCTET_STREAM)
                // Without a name: the chat calls it otherwise than who handed it over.
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment")
                .body(kept.bytes());
    }

    /** Breaks the connections of Stream mode off. */
    @PostMapping("/scenes/{id}/cut")
    Views.SceneView cut(@PathVariable String id) throws Refused {
        Scene scene = found(id);
        corp.cut(scene);
        return view(scene);
    }

    /** What came into the chats of a scene after a number. */
    @GetMapping("/scenes/{id}/bubbles")
    List<Views.BubbleView> bubbles(@PathVariable String id, @RequestParam(defaultValue = "0") long after)
            throws Refused {
        return found(id).after(after).stream().map(Views.BubbleView::of).toList();
    }

    @ExceptionHandler
    ProblemDetail onRefused(Refused e) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(HttpStatus.BAD_REQUEST, e.words());
        problem.setTitle("请求有误");
        return problem;
    }
}
