package cn.policydesk.dingtalk.simulator;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** {@code /dingtalk-simulator}: the page and its parts, which are not among the static files so that they are off with it. */
@RestController
@ConditionalOnBooleanProperty("policydesk.dingtalk.simulator")
class CorpPage {

    private static final MediaType SCRIPT = new MediaType("text", "javascript", StandardCharsets.UTF_8);

    private static final Map<String, MediaType> FILES = Map.of(
            "page.css", new MediaType("text", "css", StandardCharsets.UTF_8),
            "page.js", SCRIPT,
            "server.js", SCRIPT,
            "markdown.js", SCRIPT,
            "bubbles.js", SCRIPT);

    @GetMapping({"/dingtalk-simulator", "/dingtalk-simulator/"})
    ResponseEntity<Resource> page() {
        return file("page.html", new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8));
    }

    @GetMapping("/dingtalk-simulator/files/{name}")
    ResponseEntity<Resource> part(@PathVariable String name) {
        MediaType type = FILES.get(name);
        return type == null ? ResponseEntity.notFound().build() : file(name, type);
    }

    private static ResponseEntity<Resource> file(String name, MediaType type) {
        return ResponseEntity.ok()
                .contentType(type)
                .cacheControl(CacheControl.noCache())
                .body(new ClassPathResource("dingtalk-simulator/" + name));
    }
}
