package cn.policydesk.benefit;

import cn.policydesk.notice.StaffNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads the formulas of an amount: lines of arithmetic, tables by option and by band, limits, caps and floors. */
final class FormulaReading {

    private final Rules rules;

    FormulaReading(Rules rules) {
        this.rules = rules;
    }

    @Nullable
    Formula worth(StaffNode value, StaffNode owner) {
        Expr expr = rules.expr(value, owner);
        if (expr == null) {
            return null;
        }
        once(value, expr);
        return new Formula.Worth(expr, rules.basis(owner));
    }

    @Nullable
    Formula limit(StaffNode value, StaffNode owner, boolean most) {
        if (value.isMap() && value.child("表") != null) {
            value.allow("表", "出处", "推算");
            StaffNode table = value.child("表");
            Formula rows = table == null ? null : table(table, value, most);
            return rows;
        }
        Expr expr = rules.expr(Rules.value(value), Rules.owner(value, owner));
        if (expr == null) {
            return null;
        }
        once(Rules.value(value), expr);
        return new Formula.Limit(expr, most, rules.basis(value, owner));
    }

    @Nullable
    Formula years(StaffNode value, StaffNode owner) {
        List<Quantity> years = new ArrayList<>();
        for (StaffNode item : value.items()) {
            Quantity quantity = Quantity.parse(item.text());
            if (quantity == null) {
                item.fault("看不懂的数“" + item.text() + "”", "写成 50000元 的样子");
                return null;
            }
            rules.state(item, owner, List.of(quantity));
            years.add(quantity);
        }
        if (years.size() < 2) {
            value.fault("“逐年”至少要有两年", "只有一年的写“式”");
            return null;
        }
        return new Formula.ByYear(years, rules.basis(owner));
    }

    /** @param limit whether each row is a most, a least, or, where null, the amount itself */
    @Nullable
    Formula table(StaffNode node, StaffNode owner, @Nullable Boolean limit) {
        node.allow("按", "行", "段", "出处", "推算");
        String name = node.required("按");
        Fact fact = rules.names().fact(name);
        if (fact == null) {
            node.fault("事实字典里没有“" + name + "”", "是不是“" + rules.names().nearestFact(name) + "”");
            return null;
        }
        StaffNode basis = node.child("出处") == null ? owner : node;
        return fact.kind().ordered() ? bands(node, basis, fact, limit) : options(node, basis, fact, limit);
    }

    private @Nullable Formula options(StaffNode node, StaffNode owner, Fact fact, @Nullable Boolean limit) {
        StaffNode rows = node.child("行");
        if (rows == null) {
            node.fault(
                    "“表”按选项“" + fact.id() + "”分，要写“行”",
                    "例如 行: {" + fact.options().getFirst() + ": 1000元}");
            return null;
        }
        Map<String, Formula> read = new LinkedHashMap<>();
        boolean broken = false;
        for (Map.Entry<String, StaffNode> entry : rows.entries().entrySet()) {
            String option = entry.getKey();
            if (!option.equals("其余") && !fact.options().contains(option)) {
                entry.getValue()
                        .fault(
                                "“" + fact.id() + "”没有选项“" + option + "”",
                                "是不是“" + StaffNode.nearest(option, fact.options()) + "”");
                broken = true;
                continue;
            }
            Formula row = row(entry.getValue(), owner, limit);
            broken |= row == null;
            if (row != null) {
                read.put(option, row);
            }
        }
        for (String option : fact.options()) {
            Formula rest = read.get("其余");
            if (rest != null) {
                read.putIfAbsent(option, rest);
            } else if (!read.containsKey(option) && !broken) {
                rows.fault("表里缺少“" + option + "”一行", "请补上，或写“其余”");
                broken = true;
            }
        }
        return broken || !units(rows, read.values()) ? null : Formula.byOption(fact, read);
    }

    private @Nullable Formula row(StaffNode node, StaffNode owner, @Nullable Boolean limit) {
        if (!node.isMap()) {
            return limit == null ? worth(node, owner) : limit(node, owner, limit);
        }
        node.allow("自", "至", "式", "表", "封顶", "保底", "出处", "推算");
        StaffNode own = node.child("出处") == null && node.child("推算") == null ? owner : node;
        StaffNode inner = node.child("表");
        StaffNode line = node.child("式");
        Formula formula;
        if (inner != null) {
            formula = table(inner, own, limit);
        } else if (line != null) {
            formula = limit == null ? worth(line, own) : limit(line, own, limit);
        } else {
            node.fault("这一行缺少“式”", "请写出这一行的金额");
            return null;
        }
        return formula == null ? null : bounds(node, formula, own);
    }

    private @Nullable Formula bands(StaffNode node, StaffNode owner, Fact fact, @Nullable Boolean limit) {
        List<Formula.ByBand.Band> bands = new ArrayList<>();
        BigDecimal next = fact.range().low();
        boolean open = false;
        for (StaffNode item : node.items("段")) {
            Formula row = row(item, owner, limit);
            Span when = new Span(edge(item, owner, fact, "自"), edge(item, owner, fact, "至"));
            if (row == null) {
                return null;
            }
            if (open || when.low() != null && next != null && when.low().compareTo(next) != 0) {
                boolean gap = !open && when.low() != null && when.low().compareTo(next) > 0;
                item.fault("表的这一段和上一段之间" + (gap ? "有空隙" : "有重叠"), "上一段“至”的下一个数就是这一段的“自”");
                return null;
            }
            BigDecimal low = when.low() == null ? next : when.low();
            bands.add(new Formula.ByBand.Band(new Span(low, when.high()), row));
            open = when.high() == null;
            next = when.high() == null ? null : when.high().add(fact.step());
        }
        if (bands.isEmpty() || !open) {
            node.fault("按“" + fact.id() + "”分段，要从最小写起，最后一段不写“至”", "例如 段: [{至: 2人, 式: 0元}, {自: 3人, 式: …}]");
            return null;
        }
        return units(node, bands.stream().map(Formula.ByBand.Band::row).toList())
                ? new Formula.ByBand(fact, bands)
                : null;
    }

    private @Nullable BigDecimal edge(StaffNode item, StaffNode owner, Fact fact, String key) {
        StaffNode value = item.child(key);
        if (value == null) {
            return null;
        }
        Quantity quantity = Quantity.parse(value.text());
        if (quantity == null || !quantity.unit().matches(fact.unit())) {
            value.fault("这里应当是带单位的数，例如 3" + fact.unit().text(), "现在写的是“" + value.text() + "”");
            return null;
        }
        if (key.equals("自") || item.child("自") == null) {
            rules.state(value, item.child("出处") == null && item.child("推算") == null ? owner : item, List.of(quantity));
        }
        return quantity.value();
    }

    private boolean units(StaffNode node, Iterable<Formula> rows) {
        Unit first = null;
        for (Formula row : rows) {
            boolean nothing = zero(row);
            if (first != null && !nothing && !first.matches(row.unit())) {
                node.fault("各行的单位不一样：" + ExprReading.shown(first) + " 与 " + ExprReading.shown(row.unit()), "请改成一致");
                return false;
            }
            first = nothing ? first : row.unit();
        }
        return true;
    }

    private static boolean zero(Formula formula) {
        return formula instanceof Formula.Worth(Expr.Literal(Quantity quantity), Basis basis)
                && quantity.value().signum() == 0;
    }

    @Nullable
    Formula bounds(StaffNode node, Formula formula, StaffNode owner) {
        Formula result = formula;
        for (String key : List.of("保底", "封顶")) {
            StaffNode child = node.child(key);
            if (child == null) {
                continue;
            }
            Expr bound = rules.expr(Rules.value(child), Rules.owner(child, owner));
            if (bound == null) {
                return null;
            }
            if (!bound.unit().matches(result.unit())) {
                child.fault(
                        "“" + key + "”的单位" + ExprReading.shown(bound.unit()) + "与金额的单位"
                                + ExprReading.shown(result.unit()) + "对不上",
                        "请改成一致");
                return null;
            }
            result = new Formula.Bounded(result, bound, key.equals("封顶"), rules.basis(child, owner));
        }
        return result;
    }

    /** Interval arithmetic is exact only where no number occurs twice. */
    private static void once(StaffNode node, Expr expr) {
        Map<Fact, Integer> seen = new LinkedHashMap<>();
        Uses.walk(expr, fact -> seen.merge(fact, 1, Integer::sum), parameter -> {});
        seen.forEach((fact, times) -> {
            if (times > 1) {
                node.fault("“" + fact.id() + "”在一个式里出现了" + times + "次", "请改写成只出现一次，或用“表”分段");
            }
        });
    }
}
