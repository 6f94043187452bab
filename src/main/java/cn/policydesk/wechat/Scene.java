package cn.policydesk.wechat;

import java.util.Optional;

/**
 * What a QR code with a scene stands for: {@code region=dongyang} or {@code benefit=dongyang-startup-job-creation}.
 *
 * <p>Pure.
 */
final class Scene {

    private static final String REGION = "region=";
    private static final String BENEFIT = "benefit=";

    private Scene() {}

    /** The region's id, or empty where the scene is something else. */
    static Optional<String> region(String scene) {
        return behind(REGION, scene);
    }

    /** The benefit's id, or empty where the scene is something else. */
    static Optional<String> benefit(String scene) {
        return behind(BENEFIT, scene);
    }

    private static Optional<String> behind(String start, String scene) {
        return scene.startsWith(start)
                ? Optional.of(scene.substring(start.length()).strip())
                : Optional.empty();
    }
}
