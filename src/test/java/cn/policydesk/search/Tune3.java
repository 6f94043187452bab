package cn.policydesk.search;
import java.util.*;
public class Tune3 {
  public static void main(String[] a) throws Exception {
    float[] v = {0.5f, 1.5f, 1.2f, 1.0f, 0.2f, 0f, 0.8f, 1f, 1.0f, 0.6f, 2.0f, 0.2f, 0.5f, 1.0f, 0.3f, 2.0f, 0.3f, 16.0f, 0.0f, 0.15f};
    Lab.W = Tune.of(v); Lab.load(null);
    for (float bk : new float[]{1.2f,2f}) for (float bb : new float[]{0.5f,0.75f}) for (float k : new float[]{0.8f,1.2f,2f,4f,8f}) for (float b : new float[]{0.2f,0.5f,0.75f,0.9f}) { Lab.searcher.setSimilarity(new FieldSimilarity(bk,bb,k,b)); 
      System.out.printf("%.1f %.2f %.1f %.2f  %.4f  %s %s%n", bk,bb,k,b,Tune.obj(),Arrays.toString(Lab.eval("调优",false,false)),Arrays.toString(Lab.eval("盲测",false,false))); }
  }
}
