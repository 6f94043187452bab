package cn.policydesk.notice;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The bracket with the responsible departments at the end of a clause, mixed bracket widths allowed. */
final class DepartmentTail {

    private static final String ROLE = "(责任主体单位|责任单位|责任部门|牵头单位|牵头部门|配合单位|配合部门)\\s*[：:]";
    private static final Pattern START = Pattern.compile("[（(]" + ROLE);
    private static final Pattern ROLES = Pattern.compile(ROLE);
    /** Fragments that speak about the list instead of naming an authority. */
    private static final Pattern REMARK = Pattern.compile(".*(下同|不再列出|均需|为牵头单位).*");

    private DepartmentTail() {}

    /** Where the bracket starts in the text, or -1 where the text does not end in one. */
    static int start(String text) {
        if (text.isEmpty() || "）)".indexOf(text.charAt(text.length() - 1)) < 0) {
            return -1;
        }
        Matcher matcher = START.matcher(text);
        int last = -1;
        while (matcher.find()) {
            if (closesAtEnd(text, matcher.start())) {
                last = matcher.start();
            }
        }
        return last;
    }

    /** Whether no text follows the bracket that opens here; one that is never closed counts as closed by the last. */
    private static boolean closesAtEnd(String text, int open) {
        int depth = 0;
        for (int i = open; i < text.length() - 1; i++) {
            char c = text.charAt(i);
            if (c == '（' || c == '(') {
                depth++;
            } else if ((c == '）' || c == ')') && --depth == 0) {
                return false;
            }
        }
        return true;
    }

    /** The departments named in a bracket, in printed order. */
    static List<Department> departments(String tail) {
        List<Department> departments = new ArrayList<>();
        Matcher matcher = ROLES.matcher(tail);
        String role = "";
        int from = 0;
        while (matcher.find()) {
            addNames(departments, role, tail.substring(from, matcher.start()));
            role = matcher.group(1);
            from = matcher.end();
        }
        addNames(departments, role, tail.substring(from));
        return departments;
    }

    private static void addNames(List<Department> departments, String role, String names) {
        if (role.isEmpty()) {
            return;
        }
        // Only the first sentence names authorities; one behind it explains the list.
        String list = names.split("。", 2)[0];
        for (String name : list.split("[、，,；;]", -1)) {
            String clean = withoutClosing(name.strip());
            if (!clean.isEmpty() && !REMARK.matcher(clean).matches()) {
                departments.add(new Department(role, clean));
            }
        }
    }

    /** Drops a closing bracket that was never opened in the name: it closes the list. */
    private static String withoutClosing(String name) {
        int depth = 0;
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            if (c == '（' || c == '(') {
                depth++;
            } else if ((c == '）' || c == ')') && --depth < 0) {
                return name.substring(0, i).strip();
            }
        }
        return name;
    }
}
