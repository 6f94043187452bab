package cn.policydesk.channel;

import cn.policydesk.benefit.Kind;
import cn.policydesk.dialogue.Assistant;
import cn.policydesk.dialogue.Incoming;
import cn.policydesk.library.CurrentLibrary;
import cn.policydesk.library.Library;
import cn.policydesk.notice.Region;
import cn.policydesk.telling.Reply;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a messenger's door asks of the product: the assistant with the library of the moment.
 *
 * <p>Safe for use by several threads. Open for tests, which make it slow.
 */
public class Reception {

    private final Assistant assistant;
    private final CurrentLibrary current;

    /** @param current gives the library that answers now */
    public Reception(Assistant assistant, CurrentLibrary current) {
        this.assistant = assistant;
        this.current = current;
    }

    /** One message of a conversation; see {@link Assistant#chat}. */
    public Reply chat(Incoming incoming) {
        return assistant.chat(incoming, current.get());
    }

    /** Whether a conversation is kept. */
    public boolean knows(String channel, String user) {
        return assistant.knows(channel, user);
    }

    /** The region a conversation is about, or null where that is not known. */
    public @Nullable String regionOf(String channel, String user) {
        return assistant.regionOf(channel, user);
    }

    /** Forgets a conversation with all that was said in it. */
    public void forget(String channel, String user) {
        assistant.forget(channel, user);
    }

    /** The greeting of a first screen. */
    public String greeting() {
        return assistant.greeting(current.get());
    }

    /** What is told once to everybody who begins a conversation. */
    public String first() {
        return assistant.first(current.get());
    }

    /** What is said to courtesies: there is nothing of anybody in it. */
    public Set<String> courtesies() {
        return assistant.courtesies(current.get());
    }

    /** Questions of a region that can be answered; empty where the region is not held. */
    public List<String> examples(String region) {
        return assistant.examples(current.get(), region);
    }

    /** The places held, in the order staff wrote them. */
    public List<Region> regions() {
        return current.get().regions();
    }

    /** What one calls a region; empty where it is not held. */
    public Optional<String> regionName(String id) {
        return current.get().region(id).map(Region::shortName);
    }

    /** The held region a text names, or null. */
    public @Nullable String regionNamed(String text) {
        return current.get().index().regionNamed(text);
    }

    /**
     * Something that can be asked for by name.
     *
     * @param region the region's id
     */
    public record Topic(String name, String region) {}

    /** The benefit of an id; empty where there is none. */
    public Optional<Topic> benefit(String id) {
        return current.get().rules().benefit(id).map(benefit -> new Topic(benefit.name(), benefit.region()));
    }

    /** Whether a number is taken as the answer to what a reply asks, and not as one of the choices. */
    public boolean asksNumber(Reply reply) {
        Reply.Asking asking = reply.asking();
        return asking != null
                && current.get()
                        .rules()
                        .dictionary()
                        .find(asking.fact())
                        .map(fact -> fact.kind())
                        .map(Kind::ordered)
                        .orElse(false);
    }

    /**
     * The staff's words that belong to the library of the moment.
     *
     * @param version names the content
     * @param folder holds {@code bot/}; nobody edits it
     */
    public record Words(String version, Path folder) {}

    /** Where the words of the moment are. */
    public Words words() {
        Library library = current.get();
        return new Words(library.version(), library.folder());
    }
}
