package cn.policydesk.dialogue;

import cn.policydesk.search.Finding;
import cn.policydesk.search.Question;

/** Whether the notices have something for one part of a message by itself. One per message. */
final class FoundAlone {

    private final Scene scene;
    private final Clauses clauses;

    FoundAlone(Scene scene, Clauses clauses) {
        this.scene = scene;
        this.clauses = clauses;
    }

    /** Whether a paragraph answers a question surely. */
    boolean answered(String question) {
        return clauses.ask(question).outcome().equals("answered");
    }

    /** Whether nothing is found for a question, though it is about nothing that is known to stand elsewhere. */
    boolean unfound(String question) {
        return scene.desk
                                .library()
                                .index()
                                .find(new Question(question, scene.c().region()))
                        instanceof Finding.NotFound none
                && none.topic() == null
                && none.place() == null
                && none.otherRegion() == null;
    }
}
