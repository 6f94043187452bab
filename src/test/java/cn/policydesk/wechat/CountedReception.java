package cn.policydesk.wechat;

import cn.policydesk.channel.Reception;
import cn.policydesk.dialogue.Assistant;
import cn.policydesk.dialogue.Incoming;
import cn.policydesk.dialogue.Reply;
import cn.policydesk.library.CurrentLibrary;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;

/** The real reception, which counts what reaches the assistant and holds back what it is told to. */
class CountedReception extends Reception {

    private final Map<String, AtomicInteger> asked = new ConcurrentHashMap<>();
    private final Map<String, CountDownLatch> gates = new ConcurrentHashMap<>();

    CountedReception(Assistant assistant, CurrentLibrary current) {
        super(assistant, current);
    }

    /** Messages with these words wait from now on, until {@link #open}. */
    void shut(String words) {
        gates.put(words, new CountDownLatch(1));
    }

    void open(String words) {
        gates.get(words).countDown();
    }

    /** How often a message with these words has reached the assistant. */
    int asked(String words) {
        return asked.getOrDefault(words, new AtomicInteger()).get();
    }

    @Override
    public Reply chat(Incoming incoming) {
        asked.computeIfAbsent(incoming.text(), words -> new AtomicInteger()).incrementAndGet();
        CountDownLatch gate = gates.get(incoming.text());
        if (gate != null) {
            try {
                gate.await();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
        if (incoming.text().startsWith("摔一跤")) {
            throw new IllegalStateException("as a fault of the product would");
        }
        return super.chat(incoming);
    }
}
